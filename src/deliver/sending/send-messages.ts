import type { Carrier, CarryOutcome, Lane } from '../../model/carrier.ts'
import type { Letter } from '../../model/letter.ts'
import type { Outbox, OutboxEntry, Outcome } from '../../model/outbox.ts'
import { isLoginRefused } from '../smtp/connect-error.ts'
import { createSignal, type Signal } from './create-signal.ts'
import { findRest } from './find-rest.ts'
import { createMessageQueue, type MessageQueue, type Unbook } from './message-queue.ts'
import { isPolicyAnswer } from './is-policy-answer.ts'
import type { RetryPlan } from './retry-plan.ts'
import { toLedgerOutcome } from './to-ledger-outcome.ts'

export interface SendMessagesOptions {
  readonly edition: string
  readonly carrier: Carrier
  /** The message for an entry, signed and whole; the same entry gives the same bytes. */
  readonly write: (entry: OutboxEntry) => Promise<Letter>
  readonly retry: RetryPlan
  /** How long to wait for a deferred message to be due. */
  readonly waitMs: number
  readonly perDomain: (domain: string) => number
  /** Resolves when the rate of all messages allows one more. */
  readonly allow: () => Promise<void>
  /** Books a place in a domain's rate, and gives the milliseconds until then; nothing where there is no rate. */
  readonly bookDomain: (domain: string) => Promise<number> | undefined
  /** Gives back the places of a message that was not begun: in its domain's rate, and in that of all messages. */
  readonly unbook: Unbook
  readonly now: () => number
  /** Aborted to stop quietly: what is on its way is finished. */
  readonly signal?: AbortSignal | undefined
  readonly onSettled?: ((entry: OutboxEntry, outcome: Outcome) => void) | undefined
  readonly onWait?: ((dueAt: number) => void) | undefined
}

export type SendingEnd =
  | { readonly kind: 'done' }
  | { readonly kind: 'stopped' }
  /** The servers refuse the sender; their answer. */
  | { readonly kind: 'paused'; readonly response: string }

// One may be a slip of the receiver's; what comes so often in a row is meant.
const POLICY_ANSWERS_MAX = 5

/** What the lanes of a run share. */
interface Run extends SendMessagesOptions {
  readonly outbox: Outbox
  readonly queue: MessageQueue
  /** Lanes that look for a way to a server rest here until something changes. */
  readonly rest: Signal
  lanes: number
  answeredAt?: number
  policyAnswers: number
  paused?: string
  failure?: { readonly cause: unknown }
}

/**
 * Sends what is due of an edition until nothing is, over as many lanes as the carrier has.
 *
 * A message is in flight on disk before the first byte of its data, and settled on disk before its lane takes the next. When
 * the ledger cannot be written, no lane begins another message.
 *
 * @throws GazetteError `delivery` when the ledger cannot be written or no server can be talked to.
 */
export async function sendMessages(outbox: Outbox, options: SendMessagesOptions): Promise<SendingEnd> {
  const { edition, carrier, perDomain, bookDomain, unbook, waitMs, now, signal, onWait } = options
  const claimCount = Math.max(carrier.lanesMax * 2, 20)
  const queue = createMessageQueue(outbox, {
    edition,
    claimCount,
    perDomain,
    bookDomain,
    unbook,
    waitMs,
    now,
    onWait,
  })
  const rest = createSignal()
  const run: Run = { ...options, outbox, queue, rest, lanes: carrier.lanesMax, policyAnswers: 0 }
  const stop = () => {
    queue.stop()
    rest.wake()
  }
  signal?.addEventListener('abort', stop, { once: true })
  if (signal?.aborted) stop()
  try {
    await Promise.all(Array.from({ length: carrier.lanesMax }, () => runLane(run, carrier.openLane())))
  } finally {
    signal?.removeEventListener('abort', stop)
    // When the ledger is what failed, the claims go back by themselves once this sender is gone.
    await queue.close().catch((cause: unknown) => (run.failure ??= { cause }))
  }
  if (run.failure !== undefined) throw run.failure.cause
  if (run.paused !== undefined) return { kind: 'paused', response: run.paused }
  return { kind: signal?.aborted ? 'stopped' : 'done' }
}

async function runLane(run: Run, lane: Lane): Promise<void> {
  let failures = 0
  try {
    for (;;) {
      const entry = await run.queue.next()
      if (entry === undefined) return
      let restMs = 0
      try {
        await sendOne(run, lane, entry)
        failures = 0
      } catch (cause) {
        restMs = chooseRest(run, { cause, failures: ++failures })
      } finally {
        run.queue.done(entry)
      }
      if (restMs > 0) await run.rest.wait(restMs)
    }
  } catch (cause) {
    // A server may allow fewer connections than we would like; the lanes that have one go on.
    if (cause instanceof NoWay && run.lanes > 1) return
    run.failure ??= { cause: cause instanceof NoWay ? cause.cause : cause }
    run.queue.stop()
  } finally {
    run.lanes--
    run.rest.wake()
    await lane.close().catch(() => undefined)
  }
}

/** How long a lane that found no way rests, its message given to others meanwhile; throws when it gives up. */
function chooseRest(
  run: Run,
  { cause, failures }: { readonly cause: unknown; readonly failures: number },
): number {
  const { answeredAt, now } = run
  const sinceAnswerMs = answeredAt === undefined ? undefined : now() - answeredAt
  const restMs = findRest({ failures, sinceAnswerMs })
  if (!(cause instanceof NoWay) || isOver(run) || isLoginRefused(cause.cause) || restMs === undefined)
    throw cause
  return restMs
}

/** A lane that could not be made ready. */
class NoWay extends Error {}

async function sendOne(run: Run, lane: Lane, entry: OutboxEntry): Promise<void> {
  const { outbox, carrier, retry, now, onSettled } = run
  const giveBack = async () => {
    await run.unbook(entry.address, { of: 'domain and all' })
    await outbox.release([entry])
  }
  let letter: Letter
  try {
    await run.allow()
    letter = await run.write(entry)
    await lane.ready().catch((cause: unknown) => {
      throw new NoWay('', { cause })
    })
  } catch (cause) {
    await giveBack()
    throw cause
  }
  if (isOver(run)) return giveBack()
  if (!(await outbox.begin(entry))) return run.unbook(entry.address, { of: 'domain and all' })
  const outcome = await lane.carry(letter)
  if (outcome.kind === 'accepted' || outcome.kind === 'refused') run.answeredAt = now()
  const settled = toLedgerOutcome(entry, outcome, { retry, now: now(), keepsOne: carrier.keepsOne })
  await outbox.settle(entry, settled)
  onSettled?.(entry, settled)
  heedPolicy(run, outcome)
}

function isOver({ signal, failure, paused }: Run): boolean {
  return signal?.aborted === true || failure !== undefined || paused !== undefined
}

function heedPolicy(run: Run, outcome: CarryOutcome): void {
  if (outcome.kind === 'accepted') run.policyAnswers = 0
  if (outcome.kind !== 'refused' || !isPolicyAnswer(outcome.response)) return
  run.policyAnswers++
  if (run.policyAnswers < POLICY_ANSWERS_MAX) return
  run.paused ??= outcome.response
  run.queue.stop()
}
