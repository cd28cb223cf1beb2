import { GazetteError } from '../../kit/gazette-error.ts'
import { toRegister, type PublishedEdition, type Register } from '../../model/register.ts'
import { toPublishedEdition } from './to-published-edition.ts'

/** Raised when a Gazette of today could not read what is written tomorrow. */
export const REGISTER_VERSION = 1

/** What a register's text says; every field is checked, what is not a field of ours is passed over. */
export function parseRegister(text: string, path: string): Register {
  const { version, editions } = parseJson(text, path)
  if (typeof version === 'number' && version > REGISTER_VERSION)
    throw new GazetteError(`Cannot read the register "${path}": a newer Gazette wrote it`, {
      code: 'input',
      path,
      fix: 'Use that version here too: npm install gazette@latest',
    })
  if (version !== REGISTER_VERSION || !Array.isArray(editions))
    throw refuse(path, 'it does not say which editions went out')
  const ids = new Set<string>()
  const checked = editions.map((value, index): PublishedEdition => {
    const edition = toPublishedEdition(value)
    if (edition === undefined) throw refuse(path, `edition ${index + 1} in it is damaged`)
    if (ids.has(edition.id)) throw refuse(path, `edition "${edition.id}" stands in it twice`)
    ids.add(edition.id)
    return edition
  })
  // Two branches that were merged by hand may have left them in another order.
  return toRegister(checked)
}

function parseJson(text: string, path: string): Readonly<Record<string, unknown>> {
  if (/^(?:<{7}|={7}|>{7})/m.test(text)) throw refuse(path, 'a merge in it was not finished')
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>
  } catch {
    throw refuse(path, 'it is no JSON')
  }
  throw refuse(path, 'it does not say which editions went out')
}

function refuse(path: string, why: string): GazetteError {
  return new GazetteError(`Cannot read the register "${path}": ${why}`, {
    code: 'input',
    path,
    fix: 'Take it from your history, for example with git checkout; without the file, nothing counts as published',
  })
}
