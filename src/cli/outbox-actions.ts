import { toCsvCell } from '../kit/csv-cell.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import type { MessageState, OutboxEntry } from '../model/outbox.ts'
import {
  listOutbox,
  readOutboxLog,
  readOutboxStatus,
  retryMessages,
  type LedgerOptions,
} from '../press/press.ts'
import { toPlainText } from './plain-text.ts'
import type { CommandContext } from './run-command.ts'
import { toTypedAddress } from './typed-address.ts'

export interface OutboxRequest {
  readonly ledger: LedgerOptions
  readonly states: readonly MessageState[] | undefined
  readonly addresses: readonly string[] | undefined
  readonly context: CommandContext
}

type Action = (request: OutboxRequest) => Promise<void>

/** What `gazette outbox` can be asked. */
export const OUTBOX_ACTIONS: Readonly<Record<'status' | 'list' | 'log' | 'retry' | 'export', Action>> = {
  async status({ ledger, context: { reporter } }) {
    const status = await readOutboxStatus(ledger)
    await reporter.print(status)
    reporter.say(`${status.id}: ${toPlainText(status.subject)}`)
    for (const [state, count] of Object.entries(status.counts))
      if (count > 0) reporter.say(`  ${state.padEnd(10)} ${count}`)
    if (status.nextDue !== undefined) reporter.say(`  the next deferred one is due at ${status.nextDue}`)
    for (const { answer, count } of status.answers) reporter.say(`  ${count} × ${toPlainText(answer)}`)
    reporter.say(
      status.isComplete ? '  everybody has it' : `  not finished; gazette resume ${status.id} goes on`,
    )
  },
  async list({ ledger, states, context: { reporter } }) {
    for await (const entry of listOutbox({ ...ledger, states })) {
      await reporter.print(toRecord(entry))
      reporter.say(toLine(entry))
    }
  },
  async log({ ledger, context: { reporter } }) {
    for await (const event of readOutboxLog(ledger)) {
      await reporter.print(event)
      const words = [event.at, event.kind.padEnd(9), event.address ?? '', toPlainText(event.detail)]
      reporter.say(words.filter((word) => word !== '').join(' '))
    }
  },
  async retry({ ledger, states, addresses, context: { reporter } }) {
    const asked = (states ?? []).filter((state) => state === 'failed' || state === 'unknown')
    if (asked.length === 0 || asked.length !== states?.length)
      throw new GazetteError('Cannot retry: say which messages', {
        code: 'usage',
        fix: 'Add --state failed, or --state unknown for those that may have arrived',
      })
    const { id, retried } = await retryMessages({
      ...ledger,
      states: asked,
      addresses: addresses?.map(toTypedAddress),
    })
    await reporter.print({ id, retried })
    reporter.say(`${retried} ready to be sent again; go on with: gazette resume ${id}`)
  },
  async export({ ledger, states, context: { reporter } }) {
    await reporter.write(`${COLUMNS.join(',')}\n`)
    for await (const entry of listOutbox({ ...ledger, states })) {
      const record: Readonly<Record<string, unknown>> = toRecord(entry)
      await reporter.write(`${COLUMNS.map((column) => toCsvCell(String(record[column] ?? ''))).join(',')}\n`)
    }
  },
}

const COLUMNS = ['edition', 'address', 'state', 'attempts', 'at', 'messageId', 'response'] as const

function toRecord({ edition, address, state, attempts, at, messageId, response, nextAt }: OutboxEntry) {
  return {
    edition,
    address,
    state,
    attempts,
    at,
    messageId,
    ...(nextAt !== undefined && { nextAt: new Date(nextAt).toISOString() }),
    ...(response !== undefined && { response }),
  }
}

function toLine({ address, state, attempts, at, response }: OutboxEntry): string {
  return `${state.padEnd(9)} ${address}  ${at}  ${attempts}×  ${toPlainText(response ?? '')}`.trimEnd()
}
