import { GazetteError } from '../kit/gazette-error.ts'
import { describeSegmentMistake } from '../kit/segment/describe-segment-mistake.ts'
import { listSegmentFields } from '../kit/segment/list-segment-fields.ts'
import { matchesSegment } from '../kit/segment/matches-segment.ts'
import { parseSegment } from '../kit/segment/parse-segment.ts'
import type { Segment } from '../kit/segment/segment.ts'
import type { ListedSubscriber } from '../model/subscriber.ts'

/** Whether a subscriber is in a segment. */
export type SegmentTest = (subscriber: ListedSubscriber) => boolean

/**
 * The test of a segment, given by a name of the configuration or as it is written (docs/segments.md).
 *
 * @throws GazetteError `usage`, with the place under carets, when it cannot be read.
 */
export function toSegmentTest(text: string, named: Readonly<Record<string, string>>): SegmentTest {
  const segment = readSegment(text, named)
  return (subscriber) => matchesSegment(segment, (name) => readField(subscriber, name))
}

/** The columns that a segment asks for: its fields but those that every subscriber has. */
export function listSegmentColumns(text: string, named: Readonly<Record<string, string>>): readonly string[] {
  return listSegmentFields(readSegment(text, named)).filter((field) => !Object.hasOwn(BUILT_IN, field))
}

function readSegment(text: string, named: Readonly<Record<string, string>>): Segment {
  const written = Object.hasOwn(named, text) ? named[text]! : text
  const segment = parseSegment(written)
  if ('message' in segment) {
    const names = Object.keys(named)
    throw new GazetteError(`Cannot use the segment: ${describeSegmentMistake(written, segment)}`, {
      code: 'usage',
      fix: `See docs/segments.md${names.length === 0 ? '' : `; named in the configuration are ${names.join(', ')}`}`,
    })
  }
  return segment
}

function readField(subscriber: ListedSubscriber, name: string): string | undefined {
  return Object.hasOwn(BUILT_IN, name) ? BUILT_IN[name]!(subscriber) : subscriber.fields[name]
}

const BUILT_IN: Readonly<Record<string, (subscriber: ListedSubscriber) => string | undefined>> = {
  email: ({ address }) => address,
  domain: ({ address }) => address.slice(address.lastIndexOf('@') + 1),
  status: ({ status }) => status,
  since: ({ since }) => since,
  reason: ({ reason }) => reason,
  joined: ({ joined }) => joined,
}
