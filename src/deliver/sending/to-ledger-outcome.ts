import type { CarryOutcome } from '../../model/carrier.ts'
import type { OutboxEntry, Outcome } from '../../model/outbox.ts'
import { findDelay, type RetryPlan } from './retry-plan.ts'

export interface LedgerOutcomeOptions {
  readonly retry: RetryPlan
  readonly now: number
  /** Whether the carrier keeps one of two. */
  readonly keepsOne: boolean
}

/** What the ledger takes down of an attempt: 5xx has failed at once, 4xx is tried again until its delays are used up. */
export function toLedgerOutcome(
  { attempts }: Pick<OutboxEntry, 'attempts'>,
  outcome: CarryOutcome,
  { retry, now, keepsOne }: LedgerOutcomeOptions,
): Outcome {
  const { kind, response } = outcome
  if (kind === 'accepted') return { state: 'sent', response }
  if (kind === 'uncertain' && !keepsOne) return { state: 'unknown', response }
  if (kind === 'refused' && outcome.code >= 500) return { state: 'failed', response }
  const attempt = attempts + 1
  const delay = findDelay(retry, { attempt, kind: kind === 'refused' ? 'refused' : 'unsent' })
  if (delay === undefined)
    return { state: 'failed', response: `given up after ${attempt} attempts: ${response}` }
  return { state: 'deferred', response, nextAt: now + delay }
}
