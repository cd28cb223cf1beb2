import { findNearestWord } from '../kit/nearest-word.ts'
import type { Notice } from '../model/notice.ts'
import { listSegmentColumns } from './to-segment-test.ts'

export interface SegmentNoticesOptions {
  /** The segments of the configuration, by name. */
  readonly segments: Readonly<Record<string, string>>
  /** The fields that subscribers have. */
  readonly columns: ReadonlySet<string>
}

/** Fields that a segment asks for and nobody has: a slip would pass for a segment of nobody, or of everybody. */
export function findSegmentNotices(
  segment: string | undefined,
  { segments, columns }: SegmentNoticesOptions,
): readonly Notice[] {
  if (segment === undefined) return []
  const missing = listSegmentColumns(segment, segments).filter((name) => !columns.has(name))
  return missing.map((name) => {
    const near = findNearestWord(name, [...columns])
    return {
      code: 'segment-field-unknown',
      message: `The segment asks for "${name}", which none of the subscribers has`,
      help:
        near === undefined
          ? 'See the fields of somebody with gazette subscribers show'
          : `Did you mean "${near}"?`,
    }
  })
}
