import { createHash } from 'node:crypto'
import { openLetterPress, toLetter, type LetterPress } from '../../deliver/deliver.ts'
import type { Notice } from '../../model/notice.ts'
import type { MessageState, Recipient } from '../../model/outbox.ts'
import type { Progress } from '../progress.ts'
import { findSegmentNotices } from '../segment-notices.ts'
import { toSegmentTest } from '../to-segment-test.ts'
import type { Recipients } from './find-recipients.ts'
import { toMessageId, type Sending } from './open-sending.ts'
import { compareWithTest, type TestComparison } from './test-record.ts'
import { hashLetterParts } from './to-letter-parts.ts'

/** Who would receive an edition now, and what. */
export interface EditionPlan {
  readonly id: string
  readonly subject: string
  /** Say this to send exactly that: it covers the messages and everybody who receives one. */
  readonly hash: string
  /** The servers by name, or a folder. */
  readonly to: { readonly kind: 'servers' | 'folder'; readonly names: readonly string[] }
  /** Where recipients come from. */
  readonly source: string
  /** How many have no message of this edition yet. */
  readonly receiving: number
  /** Those among them in each segment of the configuration. */
  readonly segments: Readonly<Record<string, number>>
  /** How many are left out, by why. */
  readonly leftOut: Readonly<Record<string, number>>
  /** Messages of this edition that the ledger has already, by state. */
  readonly standing: Readonly<Record<MessageState, number>>
  /** Bytes of one message, and of all. */
  readonly messageBytes: number
  readonly totalBytes: number
  /** At the configured rate; absent without one. */
  readonly seconds?: number
  /** What changed since the last test message; absent when there was none. */
  readonly test?: TestComparison['test']
  readonly notices: readonly Notice[]
}

export interface MakePlanOptions {
  /** The one that recipients are of, as it was asked for. */
  readonly segment?: string | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** Counts who would receive an edition, in one pass over the list, and seals it with a hash. */
export async function makePlan(
  sending: Sending,
  recipients: Recipients,
  { segment, onProgress }: MakePlanOptions = {},
): Promise<EditionPlan> {
  const { id, parts, config, transport, outbox } = sending
  const segments = Object.keys(config.segments)
  const tests = segments.map((name) => toSegmentTest(name, config.segments))
  const inSegment = segments.map(() => 0)
  const leftOut: Record<string, number> = {}
  const content = hashLetterParts(parts)
  const hash = createHash('sha256').update(`${content}\n${transport.kind}\n`)
  let sample: Recipient | undefined
  let receiving = 0
  let done = 0
  const columns = new Set<string>()
  for await (const page of recipients.pages()) {
    const addresses = page.flatMap((one) => (one.leftOut === undefined ? [one.subscriber.address] : []))
    const enlisted = await outbox.findAmong(id, addresses)
    for (const { subscriber, leftOut: why } of page) {
      for (const name of Object.keys(subscriber.fields)) columns.add(name)
      if (why === undefined) sample ??= toRecipient(sending, subscriber)
      const reason = why ?? (enlisted.has(subscriber.address) ? 'in the ledger already' : undefined)
      if (reason !== undefined) {
        leftOut[reason] = (leftOut[reason] ?? 0) + 1
        continue
      }
      receiving++
      for (const [i, isMember] of tests.entries()) if (isMember(subscriber)) inSegment[i]!++
      hash.update(`${JSON.stringify([subscriber.address, subscriber.fields])}\n`)
    }
    done += page.length
    onProgress?.({ step: 'plan', done, total: recipients.total })
  }
  const messageBytes = measure(await openLetterPress(parts), sample)
  const standing = await outbox.count(id)
  const toSend = receiving + standing.pending + standing.deferred
  return {
    id,
    subject: parts.subject,
    hash: hash.digest('hex').slice(0, 12),
    to: { kind: transport.kind, names: nameTransport(sending) },
    source: recipients.source,
    receiving,
    segments: Object.fromEntries(segments.map((name, i) => [name, inSegment[i]!])),
    leftOut,
    standing,
    messageBytes,
    totalBytes: messageBytes * toSend,
    ...(config.mail.perSecond !== undefined &&
      transport.kind === 'servers' && { seconds: Math.ceil(toSend / config.mail.perSecond) }),
    ...(await compareWithTest(outbox, id, parts)),
    notices: [
      ...sending.built.notices,
      ...recipients.notices,
      ...findFrozenNotice(sending, content),
      ...findSegmentNotices(segment, { segments: config.segments, columns }),
    ],
  }
}

export function toRecipient(
  { id, parts }: Pick<Sending, 'id' | 'parts'>,
  { address, fields }: Pick<Recipient, 'address' | 'fields'>,
): Recipient {
  return { address, messageId: toMessageId(id, address, parts.from.address), fields }
}

function measure(press: LetterPress, sample: Recipient | undefined): number {
  if (sample === undefined) return 0
  const tokens = { bounce: 'x'.repeat(24), unsubscribe: 'x'.repeat(24) }
  return toLetter(press({ ...sample, tokens })).byteCount
}

function nameTransport({ config, transport }: Sending): readonly string[] {
  return transport.kind === 'folder' ? [transport.folder] : config.mail.servers.map(({ name }) => name)
}

function findFrozenNotice({ isFrozen, builtParts }: Sending, content: string): readonly Notice[] {
  if (!isFrozen || hashLetterParts(builtParts) === content) return []
  return [
    {
      code: 'edition-frozen',
      message:
        'The edition or its mail settings changed since its first messages went out; the rest gets what the first got',
      help: 'Send what is new as an edition of its own',
    },
  ]
}
