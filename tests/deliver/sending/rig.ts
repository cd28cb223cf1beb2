import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  openSmtpCarrier,
  sendMessages,
  type SendingEnd,
  type SendMessagesOptions,
} from '../../../src/deliver/deliver.ts'
import { toEmailAddress } from '../../../src/model/email-address.ts'
import type { Letter } from '../../../src/model/letter.ts'
import type { MailServer } from '../../../src/model/mail-server.ts'
import type { MessageState, Outbox, OutboxEntry } from '../../../src/model/outbox.ts'
import { openOutbox } from '../../../src/store/store.ts'

export const EDITION = '2026-W48'

export function toServer(port: number, more: Partial<MailServer> = {}): MailServer {
  const usual = { host: '127.0.0.1', security: 'none' as const, connections: 4, weight: 1, timeoutMs: 5000 }
  return { name: `host ${port}`, port, ...usual, ...more }
}

/** A ledger of its own with these recipients. */
export async function makeOutbox(addresses: readonly string[]): Promise<Outbox> {
  const outbox = await openOutbox(join(mkdtempSync(join(tmpdir(), 'gazette-sending-')), 'store.sqlite'))
  await outbox.enlist(
    EDITION,
    addresses.map((address, i) => ({
      address: toEmailAddress(address)!,
      messageId: `<${i}@example.org>`,
      fields: {},
    })),
  )
  return outbox
}

export interface RigOptions extends Partial<
  Pick<SendMessagesOptions, 'perDomain' | 'allow' | 'bookDomain' | 'unbook' | 'onSettled' | 'signal'>
> {
  readonly now?: () => number
}

/** Sends from a ledger through servers. */
export function sendThrough(
  outbox: Outbox,
  servers: readonly MailServer[],
  { now = Date.now, ...options }: RigOptions = {},
): Promise<SendingEnd> {
  return sendMessages(outbox, {
    edition: EDITION,
    carrier: openSmtpCarrier(servers, { now }),
    write: async (entry) => toLetter(entry),
    retry: { delaysMs: [20, 20, 20, 20] },
    waitMs: 60_000,
    perDomain: () => Infinity,
    allow: async () => undefined,
    bookDomain: () => undefined,
    unbook: async () => undefined,
    now,
    ...options,
  })
}

function toLetter({ address, messageId }: OutboxEntry): Letter {
  const text = Buffer.from(`Message-ID: ${messageId}\r\nTo: ${address}\r\n\r\nThey sail.\r\n`)
  const from = toEmailAddress('brief@example.org')!
  return { envelope: { from, to: address }, pieces: [text], byteCount: text.length, messageId }
}

/** How many are in each state. */
export async function count(outbox: Outbox): Promise<Partial<Record<MessageState, number>>> {
  const counts = await outbox.count(EDITION)
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0))
}
