import { composeDraft, type OutputFile } from '../deliver/deliver.ts'
import { toEmailAddress, type EmailAddress } from '../model/email-address.ts'
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import type { Rendition } from '../model/rendition.ts'

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

/** The e-mail as a message that a mail program opens as a draft; nothing when the edition has no e-mail. */
export async function toDraftMessage(
  edition: Edition,
  renditions: readonly Rendition[],
): Promise<DraftMessage> {
  const email = renditions.find((rendition) => rendition.format === 'email')
  if (email === undefined) return { files: [], notices: [] }
  const html = email.files.find((file) => file.path === 'email.html')?.content ?? ''
  const text = email.files.find((file) => file.path === 'email.txt')?.content ?? ''
  const address = toSenderAddress(edition)
  const sender = { name: edition.sender.name, address }
  const { id: editionId, date, subject } = edition
  const bytes = await composeDraft({ editionId, date, subject, html, text, sender })
  return {
    files: [{ path: 'email.eml', content: bytes }],
    notices: address === NOBODY ? [SENDER_MISSING] : [],
  }
}

const SENDER_MISSING: Notice = {
  code: 'sender-missing',
  message: `No sender is configured; the message says ${NOBODY}`,
  help: 'Set sender.name and sender.email in gazette.config.yaml',
}
