import type { CalendarDate } from '../kit/calendar-date.ts'
import { sha256 } from '../kit/sha256.ts'
import type { EmailAddress } from '../model/email-address.ts'

export interface DraftOptions {
  readonly editionId: string
  readonly date: CalendarDate
  readonly subject: string
  readonly html: string
  readonly text: string
  /** Whom it is from, and to. */
  readonly sender: { readonly name: string; readonly address: EmailAddress }
}

const NOON = 'T12:00:00Z'

/**
 * An edition as a message that a mail program opens ready to be sent (RFC 5322, CRLF): multipart/alternative, plain text
 * first, `X-Unsent`.
 *
 * The same options give the same bytes: date, Message-ID and boundaries come from them and not from the clock or from chance.
 */
export async function composeDraft(options: DraftOptions): Promise<Buffer> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { editionId, date, subject, html, text } = options
  const sender = { name: options.sender.name, address: options.sender.address as string }
  const domain = sender.address.slice(sender.address.lastIndexOf('@') + 1)
  const identity = sha256(`${editionId}\n${sender.address}\n${sender.address}`).slice(0, 32)
  const { message: bytes } = await transport.sendMail({
    from: sender,
    to: sender,
    subject,
    text,
    html,
    date: new Date(`${date}${NOON}`),
    messageId: `<${identity}@${domain}>`,
    baseBoundary: identity.slice(0, 16),
    textEncoding: 'quoted-printable',
    disableFileAccess: true,
    disableUrlAccess: true,
    envelope: { from: sender.address, to: [sender.address] },
    xMailer: false,
    headers: { 'X-Unsent': '1' },
  })
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(await new Response(bytes as never).arrayBuffer())
}
