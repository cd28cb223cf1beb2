import type { FileAttribution } from '../../model/edition-file.ts'

const DASH = /^\s*(?:[—–―‒−]|-{1,3}|~)\s*(?=\S)/
const MARK = /\s*\(\s*(?:speaker\s+)?(?<mark>inferred|verified)\s*\)\s*$/i
const LENGTH_MAX = 300

/** A line that begins with a dash names who said it; `undefined` for any other. */
export function toAttribution(text: string, line: number): FileAttribution | undefined {
  const dash = DASH.exec(text)
  return dash === null ? undefined : toSpeaker(text.slice(dash[0].length), line)
}

/**
 * A name, perhaps with a role after a comma, perhaps marked as inferred or verified; `undefined` when it is none.
 *
 * @example
 * toSpeaker('Oona Terrell, chair of the board (inferred)', 7)
 * // { name: 'Oona Terrell', role: 'chair of the board', isInferred: true, isVouched: false, line: 7 }
 */
export function toSpeaker(text: string, line: number): FileAttribution | undefined {
  const bare = text.replace(MARK, '').trim()
  const mark = MARK.exec(text)?.groups?.['mark']?.toLowerCase()
  if (!/[\p{L}\p{N}]/u.test(bare) || bare.length > LENGTH_MAX) return undefined
  const comma = bare.search(/\s*,\s/)
  const name = comma < 0 ? bare : bare.slice(0, comma)
  const role = comma < 0 ? '' : bare.slice(comma).replace(/^\s*,\s+/, '')
  return {
    name,
    ...(role !== '' && { role }),
    isInferred: mark === 'inferred',
    isVouched: mark === 'verified',
    line,
  }
}
