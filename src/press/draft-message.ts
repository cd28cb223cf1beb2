import { isDeepStrictEqual } from 'node:util'
import { composeDraft, type DraftOptions, type OutputFile } from '../deliver/deliver.ts'
import { toEmailAddress, type EmailAddress } from '../model/email-address.ts'
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import type { Rendition } from '../model/rendition.ts'
import type { BuildMemory } from './build-memory.ts'

// A name that RFC 2606 keeps for ever from being anybody's.
export const NOBODY = 'newsletter@example.invalid' as EmailAddress

/** The sender's address, or a reserved one that reaches nobody. */
export function toSenderAddress(edition: Pick<Edition, 'sender'>): EmailAddress {
  return (edition.sender.email === undefined ? undefined : toEmailAddress(edition.sender.email)) ?? NOBODY
}

export interface DraftMessage {
  readonly files: readonly OutputFile[]
  readonly notices: readonly Notice[]
}

export interface DraftMessageOptions {
  readonly renditions: readonly Rendition[]
  readonly memory?: BuildMemory | undefined
}

/** The e-mail as a message that a mail program opens as a draft; nothing when the edition has no e-mail. */
export async function toDraftMessage(
  edition: Edition,
  { renditions, memory }: DraftMessageOptions,
): Promise<DraftMessage> {
  const email = renditions.find((rendition) => rendition.format === 'email')
  if (email === undefined) return { files: [], notices: [] }
  const html = email.files.find((file) => file.path === 'email.html')?.content ?? ''
  const text = email.files.find((file) => file.path === 'email.txt')?.content ?? ''
  const address = toSenderAddress(edition)
  const sender = { name: edition.sender.name, address }
  const { id: editionId, date, subject } = edition
  const file = await composeFile({ editionId, date, subject, html, text, sender }, memory)
  return {
    files: [file],
    notices: address === NOBODY ? [SENDER_MISSING] : [],
  }
}

async function composeFile(of: DraftOptions, memory: BuildMemory | undefined): Promise<OutputFile> {
  if (memory?.message !== undefined && isDeepStrictEqual(memory.message.of, of)) return memory.message.file
  const file = { path: 'email.eml', content: await composeDraft(of) }
  if (memory !== undefined) memory.message = { of, file }
  return file
}

const SENDER_MISSING: Notice = {
  code: 'sender-missing',
  message: `No sender is configured; the message says ${NOBODY}`,
  help: 'Set sender.name and sender.email in gazette.config.yaml',
}
