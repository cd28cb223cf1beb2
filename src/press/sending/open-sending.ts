import { existsSync } from 'node:fs'
import { sha256 } from '../../kit/sha256.ts'
import type { Config } from '../../model/config.ts'
import type { Edition } from '../../model/edition.ts'
import type { EmailAddress } from '../../model/email-address.ts'
import type { LetterParts } from '../../model/letter.ts'
import type { Outbox } from '../../model/outbox.ts'
import {
  createMachineClock,
  openBuiltEdition,
  openOutbox,
  openScratchOutbox,
  openScratchSubscribers,
  openSubscribers,
  type BuiltEdition,
  type MachineClock,
} from '../../store/store.ts'
import type { RecipientTokens } from '../../model/subscriber-list.ts'
import { assertSender } from './assert-sender.ts'
import { readFrozen } from './read-frozen.ts'
import { toLetterParts } from './to-letter-parts.ts'
import { chooseTransport, type Transport } from './transport.ts'

export interface SendingOptions {
  readonly config: Config
  /** The newest when absent. */
  readonly id?: string | undefined
  /** Where editions are built; as configured when absent. */
  readonly output?: string | undefined
  /** A folder that takes the messages instead of the configured servers. */
  readonly folder?: string | undefined
}

/** An edition about to be sent, with the ledger that knows who has it. */
export interface Sending {
  readonly id: string
  readonly config: Config
  readonly built: BuiltEdition
  readonly transport: Transport
  readonly outbox: Outbox
  /** The ledger's own: the system's may be set while we send. */
  readonly clock: MachineClock
  readonly tokens: RecipientTokens
  /** As they were frozen at the first send; as the edition was built when there was none. */
  readonly parts: LetterParts
  readonly isFrozen: boolean
  /** As the edition stands now, for comparison. */
  readonly builtParts: LetterParts
  close(): Promise<void>
}

const NOON = 'T12:00:00.000Z'

/**
 * Opens a built edition and the ledger of where it goes; one that is not there yet is made, unless it is only to be looked at.
 */
export async function openSending(
  options: SendingOptions,
  { access = 'write' }: { readonly access?: 'look' | 'write' } = {},
): Promise<Sending> {
  const { config, id, output = config.output } = options
  const clock = createMachineClock()
  const built = await openBuiltEdition(output, id)
  const transport = chooseTransport(config, options)
  if (transport.kind === 'servers') assertSender(JSON.parse(await built.readText('edition.json')) as Edition)
  // Messages in a folder go nowhere, so that the same edition gives the same files.
  const date = transport.kind === 'folder' ? `${built.date}${NOON}` : new Date(clock.now()).toISOString()
  const builtParts = await toLetterParts(built, { mail: config.mail, date })
  const edition = built.manifest.edition.id
  const isScratch = access === 'look' && !existsSync(transport.ledger)
  const outbox = await (isScratch ? openScratchOutbox({ clock }) : openOutbox(transport.ledger, { clock }))
  try {
    const frozen = await outbox.frozen(edition)
    const parts = frozen === undefined ? builtParts : readFrozen(frozen)
    // The ledger's opening has looked the file through.
    const store = await (isScratch
      ? openScratchSubscribers()
      : openSubscribers(transport.ledger, { check: 'none' }))
    return {
      id: edition,
      config,
      built,
      transport,
      outbox,
      clock,
      tokens: store.tokens,
      parts,
      isFrozen: frozen !== undefined,
      builtParts,
      async close() {
        await store.close()
        await outbox.close()
      },
    }
  } catch (cause) {
    await outbox.close()
    throw cause
  }
}

/** The same for an edition, address and sender, however often it is sent. */
export function toMessageId(edition: string, address: EmailAddress, from: EmailAddress): string {
  const identity = sha256(`${edition}\n${address}\n${from}`).slice(0, 32)
  return `<${identity}@${from.slice(from.lastIndexOf('@') + 1)}>`
}
