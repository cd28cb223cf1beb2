import { sendMessages, type SendingEnd } from '../../deliver/deliver.ts'
import type { MailSettings } from '../../model/mail-settings.ts'
import type { EmailAddress } from '../../model/email-address.ts'
import type { MessageState, Outbox, OutboxEntry, Outcome, SendingRate } from '../../model/outbox.ts'
import type { Progress } from '../progress.ts'
import { openLetterWriter, readDkimKeys } from './letter-writer.ts'
import type { LetterParts } from '../../model/letter.ts'
import type { Config } from '../../model/config.ts'
import type { OpenedLedger } from './open-ledger.ts'
import { openCarrier } from './transport.ts'

export interface RunOptions {
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
  readonly onEvent?: ((event: SendEvent) => void) | undefined
  /** Called once, when the first message of the run has gone out. */
  readonly onFirstSent?: (() => Promise<void>) | undefined
}

/** Something that happens while messages are sent. */
export type SendEvent =
  | {
      readonly event: 'message'
      readonly address: EmailAddress
      readonly messageId: string
      readonly state: MessageState
      readonly response: string
    }
  /** Everything left waits to be tried again; an instant, ISO 8601. */
  | { readonly event: 'waiting'; readonly until: string }

/** What became of a run. */
export interface RunReport {
  readonly end: SendingEnd
  /** Of this run. */
  readonly sent: number
  /** Of the edition, as they are now. */
  readonly counts: Readonly<Record<MessageState, number>>
  /** Whether everybody who is still to have it has it. */
  readonly isComplete: boolean
  /** The first of those whose messages may or may not have arrived. */
  readonly unknown: readonly { readonly address: EmailAddress; readonly messageId: string }[]
}

const UNKNOWN_LISTED_MAX = 1000
const BURST_SECONDS = 1

/** What a run needs to know: an edition in the ledger, and what its messages are made of. */
export interface Runnable extends Omit<OpenedLedger, 'close'> {
  readonly config: Config
  readonly parts: LetterParts
}

/** Sends what is due of an edition that is enlisted. */
export async function runSending(sending: Runnable, options: RunOptions): Promise<RunReport> {
  const { outbox, id, parts, tokens, config, transport } = sending
  const { mail } = config
  const { signal, onProgress, onEvent, onFirstSent } = options
  const keys = transport.kind === 'servers' ? await readDkimKeys(mail.dkim) : []
  const carrier = await openCarrier(transport, { mail, edition: id })
  await outbox.recover(id)
  // What was interrupted on its way into a folder is there once, however often it is written.
  if (carrier.keepsOne) await outbox.retry(id, { states: ['unknown'] })
  const before = await outbox.count(id)
  const total = before.pending + before.deferred + before.claimed
  let sent = 0
  let done = 0
  let first: Promise<void> | undefined
  const onSettled = ({ address, messageId }: OutboxEntry, { state, response }: Outcome) => {
    if (state === 'sent') sent++
    if (state !== 'deferred') done++
    if (sent === 1 && first === undefined) {
      first = onFirstSent?.()
      first?.catch(() => undefined)
    }
    onEvent?.({ event: 'message', address, messageId, state, response })
    onProgress?.({ step: 'send', done, total: Math.max(total, done) })
  }
  await outbox.note(id, 'begin', `${total} messages to ${carrier.name}`)
  try {
    const end = await sendMessages(outbox, {
      edition: id,
      carrier,
      write: await openLetterWriter(parts, { tokens, keys }),
      retry: { delaysMs: mail.retryMs },
      waitMs: mail.waitMs,
      perDomain: (domain) => mail.domains[domain]?.connections ?? mail.connectionsPerDomain ?? Infinity,
      allow: () => allow(outbox, { mail, signal }),
      bookDomain: (domain) => book(outbox, toDomainRate(mail, domain)),
      unbook: async (address, { of }) => {
        await unbook(outbox, toDomainRate(mail, address.slice(address.lastIndexOf('@') + 1)))
        if (of === 'domain and all') await unbook(outbox, toRate('mail', mail.perSecond))
      },
      now: sending.clock.now,
      signal,
      onSettled,
      onWait: (dueAt) => onEvent?.({ event: 'waiting', until: new Date(dueAt).toISOString() }),
    })
    await outbox.note(id, end.kind, end.kind === 'paused' ? end.response : `${sent} sent`)
    return { end, sent, ...(await readState(outbox, id)) }
  } finally {
    await first
  }
}

interface AllowOptions {
  readonly mail: MailSettings
  readonly signal: AbortSignal | undefined
}

/** Waits until the rate has a place for a message; places are booked in the store, which every run shares. */
async function allow(outbox: Outbox, { mail, signal }: AllowOptions): Promise<void> {
  await pause((await book(outbox, toRate('mail', mail.perSecond))) ?? 0, signal)
}

function toDomainRate({ domains }: MailSettings, domain: string): SendingRate | undefined {
  return toRate(`mail ${domain}`, domains[domain]?.perSecond)
}

function toRate(name: string, perSecond: number | undefined): SendingRate | undefined {
  if (perSecond === undefined) return undefined
  return { name, perSecond, burst: Math.max(1, perSecond * BURST_SECONDS) }
}

function book(outbox: Outbox, rate: SendingRate | undefined): Promise<number> | undefined {
  return rate && outbox.book(rate)
}

async function unbook(outbox: Outbox, rate: SendingRate | undefined): Promise<void> {
  if (rate !== undefined) await outbox.unbook(rate)
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (ms <= 0 || signal?.aborted) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, ms)
    signal?.addEventListener('abort', end, { once: true })
  })
}

/** Where an edition stands. */
export async function readState(
  outbox: Outbox,
  id: string,
): Promise<Pick<RunReport, 'counts' | 'isComplete' | 'unknown'>> {
  const counts = await outbox.count(id)
  const unknown: RunReport['unknown'][number][] = []
  for await (const { address, messageId } of outbox.entries(id, { states: ['unknown'] })) {
    unknown.push({ address, messageId })
    if (unknown.length === UNKNOWN_LISTED_MAX) break
  }
  const open = counts.pending + counts.claimed + counts['in-flight'] + counts.deferred + counts.unknown
  return { counts, isComplete: open === 0 && (await countRefused(outbox, id, counts.failed)) === 0, unknown }
}

/** Failed messages but those of people who left meanwhile, who are not to have it. */
async function countRefused(outbox: Outbox, id: string, failed: number): Promise<number> {
  if (failed === 0) return 0
  let refused = 0
  for await (const { response } of outbox.entries(id, { states: ['failed'] }))
    if (!response?.startsWith('not sent: ')) refused++
  return refused
}
