import type { EmailAddress } from '../../model/email-address.ts'
import type { MessageState, OutboxEntry, OutboxEvent } from '../../model/outbox.ts'
import { openLedger, type LedgerOptions } from './open-ledger.ts'
import { toReadableEvent } from './test-record.ts'
import { readState, type RunReport } from './run-sending.ts'

/** Where an edition stands in the ledger. */
export interface OutboxStatus extends Pick<RunReport, 'counts' | 'isComplete'> {
  readonly id: string
  readonly subject: string
  /** When the next deferred message is due; an instant, ISO 8601. */
  readonly nextDue?: string
  /** What servers said last of those that failed or were deferred, the most frequent first. */
  readonly answers: readonly { readonly answer: string; readonly count: number }[]
  /** Every edition in the ledger, in the order in which they were begun. */
  readonly editions: readonly string[]
}

const ANSWERS_MAX = 20
const ANSWER_LENGTH_MAX = 80

/** Who got an edition, who did not, and why, in numbers. */
export async function readOutboxStatus(options: LedgerOptions): Promise<OutboxStatus> {
  const { id, outbox, close } = await openLedger(options)
  try {
    const { counts, isComplete } = await readState(outbox, id)
    const due = await outbox.nextDue(id)
    const answers = new Map<string, number>()
    for await (const { response = '' } of outbox.entries(id, { states: ['failed', 'deferred'] })) {
      const answer = response.slice(0, ANSWER_LENGTH_MAX)
      answers.set(answer, (answers.get(answer) ?? 0) + 1)
    }
    const frozen = await outbox.frozen(id)
    return {
      id,
      subject: (JSON.parse(frozen?.parts ?? '{}') as { subject?: string }).subject ?? '',
      counts,
      isComplete,
      ...(due !== undefined && { nextDue: new Date(due).toISOString() }),
      answers: [...answers]
        .map(([answer, count]) => ({ answer, count }))
        .sort((a, b) => b.count - a.count)
        .slice(0, ANSWERS_MAX),
      editions: await outbox.editions(),
    }
  } finally {
    await close()
  }
}

export interface ListOptions extends LedgerOptions {
  readonly states?: readonly MessageState[] | undefined
}

/** The messages of an edition in the order of the list, one in memory at a time. */
export async function* listOutbox({ states, ...options }: ListOptions): AsyncGenerator<OutboxEntry> {
  const { id, outbox, close } = await openLedger(options)
  try {
    yield* outbox.entries(id, states === undefined ? {} : { states })
  } finally {
    await close()
  }
}

/** What happened to an edition, oldest first. */
export async function* readOutboxLog(options: LedgerOptions): AsyncGenerator<OutboxEvent> {
  const { id, outbox, close } = await openLedger(options)
  try {
    for await (const event of outbox.events(id)) yield toReadableEvent(event)
  } finally {
    await close()
  }
}

export interface RetryOptions extends LedgerOptions {
  readonly states: readonly ('unknown' | 'failed')[]
  readonly addresses?: readonly EmailAddress[] | undefined
}

/** Makes messages ready to be sent again, on somebody's word; gives how many. `resume` sends them. */
export async function retryMessages({
  states,
  addresses,
  ...options
}: RetryOptions): Promise<{ readonly id: string; readonly retried: number }> {
  const { id, outbox, close } = await openLedger(options)
  try {
    await outbox.recover(id)
    const retried = await outbox.retry(id, { states, ...(addresses !== undefined && { addresses }) })
    await outbox.note(id, 'retry', `${retried} of ${states.join(', ')}`)
    return { id, retried }
  } finally {
    await close()
  }
}
