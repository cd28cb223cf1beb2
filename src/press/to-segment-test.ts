import { GazetteError } from '../kit/gazette-error.ts'
import { describeSegmentMistake } from '../kit/segment/describe-segment-mistake.ts'
import { matchesSegment } from '../kit/segment/matches-segment.ts'
import { parseSegment } from '../kit/segment/parse-segment.ts'
import type { ListedSubscriber } from '../model/subscriber.ts'

/** Whether a subscriber is in a segment. */
export type SegmentTest = (subscriber: ListedSubscriber) => boolean

/**
 * The test of a segment, given by a name of the configuration or as it is written (docs/segments.md).
 *
 * @throws GazetteError `usage`, with the place under carets, when it cannot be read.
 */
export function toSegmentTest(text: string, named: Readonly<Record<string, string>>): SegmentTest {
  const written = Object.hasOwn(named, text) ? named[text]! : text
  const segment = parseSegment(written)
  if ('message' in segment) {
    const names = Object.keys(named)
    throw new GazetteError(`Cannot use the segment: ${describeSegmentMistake(written, segment)}`, {
      code: 'usage',
      fix: `See docs/segments.md${names.length === 0 ? '' : `; named in the configuration are ${names.join(', ')}`}`,
    })
  }
  return (subscriber) => matchesSegment(segment, (name) => readField(subscriber, name))
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
