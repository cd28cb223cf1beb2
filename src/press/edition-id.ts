import { GazetteError } from '../kit/gazette-error.ts'

const EDITION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/
// "outbox" and "site" stand beside the editions in the output folder.
const TAKEN: ReadonlySet<string> = new Set(['outbox', 'site'])

/**
 * Checks an edition's id, which names its folder.
 *
 * @throws GazetteError `usage` when it could not be a folder's name everywhere, or is taken.
 * @example
 * toEditionId('2026-W48') // '2026-W48'
 */
export function toEditionId(text: string): string {
  if (EDITION_ID.test(text) && !text.endsWith('.') && !TAKEN.has(text.toLowerCase())) return text
  throw new GazetteError(`Cannot use "${text}" as an edition's id`, {
    code: 'usage',
    fix: 'Use letters, digits, dots, hyphens and underscores, for example 2026-W48',
  })
}
