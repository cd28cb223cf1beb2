import type { CalendarDate } from '../kit/calendar-date.ts'
import { sha256 } from '../kit/sha256.ts'
import { toSlug } from '../kit/slug.ts'
import type { EmailAddress } from '../model/email-address.ts'

export interface MessageOptions {
  readonly editionId: string
  readonly title: string
  readonly date: CalendarDate
  readonly subject: string
  readonly html: string
  readonly text: string
  readonly from: { readonly name: string; readonly address: EmailAddress }
  readonly to: { readonly name?: string | undefined; readonly address: EmailAddress }
  /** A draft opens in a mail program ready to be sent (`X-Unsent`). */
  readonly purpose: 'draft' | 'delivery'
}

const NOON = 'T12:00:00Z'

/**
 * One message as the bytes that go over the wire (RFC 5322, CRLF): multipart/alternative, plain text first.
 *
 * The same options give the same bytes: date, Message-ID and boundaries come from them and not from the clock or from chance.
 * Addresses and envelope are single, already parsed addresses, so that no text of theirs can name a second recipient.
 */
export async function composeMessage(options: MessageOptions): Promise<Buffer> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { editionId, title, date, subject, html, text, from, to, purpose } = options
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  const identity = sha256(`${editionId}\n${to.address}\n${from.address}`).slice(0, 32)
  const message = {
    from: { name: from.name, address: from.address as string },
    to: { name: to.name ?? '', address: to.address as string },
    subject,
    text,
    html,
    date: new Date(`${date}${NOON}`),
    messageId: `<${identity}@${domain}>`,
    baseBoundary: identity.slice(0, 16),
    textEncoding: 'quoted-printable' as const,
    disableFileAccess: true,
    disableUrlAccess: true,
    envelope: { from: from.address as string, to: [to.address as string] },
    xMailer: false as const,
    headers: toHeaders({ title, domain, from: from.address, editionId, purpose }),
  }
  const { message: bytes } = await transport.sendMail(message)
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(await new Response(bytes as never).arrayBuffer())
}

interface HeaderOptions {
  readonly title: string
  readonly domain: string
  readonly from: EmailAddress
  readonly editionId: string
  readonly purpose: 'draft' | 'delivery'
}

function toHeaders({ title, domain, from, editionId, purpose }: HeaderOptions): Record<string, string> {
  if (purpose === 'draft') return { 'X-Unsent': '1' }
  const slug = toSlug(title, 'newsletter')
  return {
    // RFC 2919: an identifier that never changes; RFC 2369: a list that nobody posts to.
    'List-Id': `<${slug}.${domain}>`,
    'List-Post': 'NO',
    'List-Unsubscribe': `<mailto:${from}?subject=unsubscribe%20${encodeURIComponent(`${slug} ${editionId}`)}>`,
  }
}
