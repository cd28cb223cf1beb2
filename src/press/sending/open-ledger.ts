import { stat } from 'node:fs/promises'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { Config } from '../../model/config.ts'
import type { Outbox } from '../../model/outbox.ts'
import type { RecipientTokens } from '../../model/subscriber-list.ts'
import { createMachineClock, openOutbox, openSubscribers, type MachineClock } from '../../store/store.ts'
import { chooseTransport, type Transport } from './transport.ts'

export interface LedgerOptions {
  readonly config: Config
  /** The edition that was sent last when absent. */
  readonly id?: string | undefined
  /** The outbox folder instead of the configured servers. */
  readonly folder?: string | undefined
}

/** A ledger with an edition that was begun. */
export interface OpenedLedger {
  readonly id: string
  readonly outbox: Outbox
  readonly clock: MachineClock
  readonly tokens: RecipientTokens
  readonly transport: Transport
  close(): Promise<void>
}

/**
 * Opens the ledger at an edition of which something was sent or is to be.
 *
 * @throws GazetteError `input` when there is no such edition in it.
 */
export async function openLedger(options: LedgerOptions): Promise<OpenedLedger> {
  const { config, id: wanted } = options
  const transport = chooseTransport(config, options)
  const isThere = await stat(transport.ledger).then(
    () => true,
    () => false,
  )
  if (!isThere) throw toNothing(wanted)
  const clock = createMachineClock()
  const outbox = await openOutbox(transport.ledger, { clock })
  try {
    const editions = await outbox.editions()
    const id = wanted ?? editions.at(-1)
    if (id === undefined || !editions.includes(id)) throw toNothing(wanted)
    // The ledger's opening has looked the file through.
    const store = await openSubscribers(transport.ledger, { check: 'none' })
    const close = async () => {
      await store.close()
      await outbox.close()
    }
    return { id, outbox, clock, tokens: store.tokens, transport, close }
  } catch (cause) {
    await outbox.close()
    throw cause
  }
}

export function toNothing(id: string | undefined): GazetteError {
  return new GazetteError(
    `Cannot find ${id === undefined ? 'an edition' : `edition "${id}"`} in the ledger: none was sent`,
    { code: 'input', fix: 'Send it first: gazette plan, then gazette send' },
  )
}
