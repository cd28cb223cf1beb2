import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { sha256 } from '../kit/sha256.ts'
import { toStableJson } from '../kit/stable-json.ts'
import { writeFiles } from './write-files.ts'

/** The record, in the site's folder, of which pages are ours and what they held. */
const RECORD = '.gazette.json'

export interface Publication {
  /** Name of the page's file in the folder. */
  readonly name: string
  readonly content: string
  /** Overwrite a page that was edited by hand since, or that is not ours. */
  readonly force: boolean
}

/**
 * Writes a page into a folder of a site, and remembers its hash.
 *
 * A page that somebody edited since we wrote it, or that we never wrote, is left alone unless `force`.
 * Publishing the same again changes no byte.
 *
 * @throws GazetteError `output` when the page is not ours to overwrite, or the folder cannot be written.
 */
export async function publishPage(
  folder: string,
  { name, content, force }: Publication,
): Promise<'written' | 'unchanged'> {
  const record = await readRecord(folder)
  const path = join(folder, name)
  const standing = await readFile(path, 'utf8').catch(() => undefined)
  const isRecorded = record[name] === sha256(content)
  if (standing === content && isRecorded) return 'unchanged'
  if (standing !== undefined && standing !== content && record[name] !== sha256(standing) && !force)
    throw new GazetteError(
      `Cannot publish "${name}": ${record[name] ? 'the page was edited since' : 'a page of that name is not ours'}`,
      {
        code: 'output',
        path,
        fix: 'Move that page away, or publish with --force to overwrite it',
      },
    )
  const entries = Object.entries({ ...record, [name]: sha256(content) }).sort(([a], [b]) => (a < b ? -1 : 1))
  await writeFiles(folder, [
    { path: name, content },
    { path: RECORD, content: toStableJson({ pages: Object.fromEntries(entries) }) },
  ])
  return 'written'
}

async function readRecord(folder: string): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(folder, RECORD), 'utf8').catch(() => undefined)
  if (text === undefined) return {}
  try {
    const { pages } = JSON.parse(text) as { pages?: unknown }
    if (typeof pages !== 'object' || pages === null) throw new Error('no "pages" in it')
    return Object.fromEntries(
      Object.entries(pages).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
  } catch (cause) {
    throw new GazetteError(`Cannot read the record of published pages in "${folder}": it is damaged`, {
      code: 'output',
      path: join(folder, RECORD),
      cause,
      fix: 'Restore .gazette.json from your history, or delete it and publish with --force',
    })
  }
}
