import type { Segment } from './segment.ts'

/**
 * The fields that a segment asks for, each once.
 *
 * @example
 * listSegmentFields({ kind: 'not', part: { kind: 'has', field: 'phone' } }) // ['phone']
 */
export function listSegmentFields(segment: Segment): readonly string[] {
  if ('parts' in segment) return [...new Set(segment.parts.flatMap(listSegmentFields))]
  if ('part' in segment) return listSegmentFields(segment.part)
  return [segment.field]
}
