import type { Fields } from '../fields.ts'
import { parseDate, type ParsedDate } from '../parse-date.ts'
import { findByline, isPublisher } from './find-byline.ts'
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
    if (byline.date !== undefined) fields.date ??= byline.date
    return true
  }
  if (readPublisherLine(line, fields)) return true
  const dateline = fields.dateline === undefined ? findDatelineLine(line) : undefined
  if (!dateline) return false
  fields.dateline = dateline.dateline
  if (dateline.date) fields.date ??= dateline.date
  return true
}

/** A paper's name, with or without a date, in the line under the byline. */
function readPublisherLine(line: string, fields: Fields): boolean {
  const [name = '', ...rest] = line.split(/,\s*|\s+\|\s+/)
  const date = rest.length === 0 ? undefined : parseDate(rest.join(', '))
  if (fields.publisher !== undefined || !isPublisher(name)) return false
  if (rest.length > 0 ? date === undefined || date === 'impossible' : fields.byline === undefined)
    return false
  fields.publisher = name
  if (date !== undefined && date !== 'impossible') fields.date ??= date
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
