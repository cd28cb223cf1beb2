import { toCalendarDate } from '../calendar-date.ts'
import type { Comparison, Segment, SegmentValue } from './segment.ts'

/** The value of a field by its name in lower case; `undefined` or empty when there is none. */
export type FieldReader = (name: string) => string | undefined

/**
 * Whether a subscriber with these fields is in a segment.
 *
 * Text is compared without regard to case and to space around it. A field that is missing, or is no number or day where one
 * is asked for, equals nothing and is neither less nor more.
 *
 * @example
 * matchesSegment({ kind: 'has', field: 'phone' }, () => '') // false
 */
export function matchesSegment(segment: Segment, read: FieldReader): boolean {
  switch (segment.kind) {
    case 'and':
      return segment.parts.every((part) => matchesSegment(part, read))
    case 'or':
      return segment.parts.some((part) => matchesSegment(part, read))
    case 'not':
      return !matchesSegment(segment.part, read)
    case 'has':
      return fold(read(segment.field)) !== ''
    case 'contains':
      return fold(read(segment.field)).includes(fold(segment.text))
    case 'in':
      return segment.values.some((value) => compare(read(segment.field), value) === 0)
    case 'has-item':
      return (read(segment.field) ?? '').split(/[,;|]/).some((item) => compare(item, segment.value) === 0)
    case 'compare':
      return HOLDS[segment.comparison](compare(read(segment.field), segment.value))
  }
}

const HOLDS: Readonly<Record<Comparison, (order: number | undefined) => boolean>> = {
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
  '<': (order) => order !== undefined && order < 0,
  '<=': (order) => order !== undefined && order <= 0,
  '>': (order) => order !== undefined && order > 0,
  '>=': (order) => order !== undefined && order >= 0,
}

/** How a field stands to a value: below 0, 0, above 0; `undefined` when they cannot be compared. */
function compare(found: string | undefined, value: SegmentValue): number | undefined {
  const text = fold(found)
  switch (value.kind) {
    case 'number':
      return /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Math.sign(Number(text) - value.number) : undefined
    case 'date': {
      const day = toCalendarDate(text)
      return day === undefined ? undefined : day < value.date ? -1 : day > value.date ? 1 : 0
    }
    case 'text':
      return text === fold(value.text) ? 0 : undefined
  }
}

function fold(text: string | undefined): string {
  return (text ?? '').normalize('NFC').trim().toLowerCase()
}
