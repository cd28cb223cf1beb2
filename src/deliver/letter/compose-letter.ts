import type { LetterParts } from '../../model/letter.ts'
import { toAddresseeWords, type Addressee } from './addressee-words.ts'
import { fillFields } from './fill-fields.ts'
import { toBoundary } from './to-boundary.ts'

/**
 * One message built by nodemailer from beginning to end.
 *
 * It says what `createLetterPress` must give, and gives it the headers; for a whole edition it would be three times too slow.
 */
export async function composeLetter(
  parts: LetterParts,
  recipient: Addressee,
  { boundary = toBoundary(parts) }: { readonly boundary?: string } = {},
): Promise<Buffer> {
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  const { to, subject, headers, unsubscribeHref, fields } = toAddresseeWords(parts, recipient)
  const values = { fields, unsubscribeHref }
  const { message } = await transport.sendMail({
    from: { name: parts.from.name, address: parts.from.address as string },
    to,
    ...(parts.replyTo !== undefined && { replyTo: parts.replyTo as string }),
    subject,
    alternatives: [
      toAlternative('text/plain', fillFields(parts.text, values, 'text')),
      toAlternative('text/html', fillFields(parts.html, values, 'html')),
    ],
    date: new Date(parts.date),
    messageId: recipient.messageId,
    baseBoundary: boundary,
    disableFileAccess: true,
    disableUrlAccess: true,
    envelope: { from: parts.from.address as string, to: [to.address] },
    xMailer: false,
    headers,
  })
  return Buffer.isBuffer(message) ? message : Buffer.from(await new Response(message as never).arrayBuffer())
}

// Always the same encoding, whatever a recipient's words are made of.
function toAlternative(type: string, text: string) {
  return {
    contentType: `${type}; charset=utf-8`,
    content: text.replace(/\r\n|\r|\n/g, '\r\n'),
    contentTransferEncoding: 'quoted-printable' as const,
    contentDisposition: false as never,
  }
}
