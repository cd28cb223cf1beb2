import type { Fields } from '../fields.ts'
import { parseDate, type ParsedDate } from '../parse-date.ts'
import { findByline } from './find-byline.ts'
import { findDatelineLine } from './find-dateline.ts'

const PUBLISHED =
  /^(?:published|posted|date|first published|publication date|issued)(?:\s+on|\s+at)?\s*[:.]?\s+/i
const UPDATED = /^(?:last\s+)?(?:updated|modified|revised)(?:\s+on|\s+at)?\s*[:.]?\s+/i

/** Tells whether a line is a byline, a date or a dateline and nothing else, and writes it into the fields if it is. */
export function readDetail(line: string, fields: Fields): boolean {
  const date = findDateInLine(line)
  if (date !== undefined && date !== 'impossible') {
    if (!UPDATED.test(line)) fields.date ??= date
    return true
  }
  const byline = fields.byline === undefined ? findByline(line) : undefined
  if (byline) {
    fields.byline = byline.names
    if (byline.publisher !== undefined) fields.publisher ??= byline.publisher
    return true
  }
  const dateline = fields.dateline === undefined ? findDatelineLine(line) : undefined
  if (!dateline) return false
  fields.dateline = dateline.dateline
  if (dateline.date) fields.date ??= dateline.date
  return true
}

/** The date of a line that is nothing but a date, with or without a word like "Published" before it. */
export function findDateInLine(line: string): ParsedDate {
  return parseDate(
    line
      .replace(UPDATED, '')
      .replace(PUBLISHED, '')
      .replace(/[|.]\s*$/, ''),
  )
}
