import type { EmailAddress } from '../../model/email-address.ts'
import type { FieldText, LetterParts } from '../../model/letter.ts'
import { toAddresseeWords, type Addressee, type AddresseeWords } from './addressee-words.ts'
import { composeLetter } from './compose-letter.ts'
import { cutAtFields } from './cut-at-fields.ts'
import { encodeLines } from './encode-lines.ts'
import { fillFields, type TextKind } from './fill-fields.ts'
import { toHeaderWriter } from './header-writer.ts'
import type { LetterPieces } from './letter-pieces.ts'
import { toBoundary } from './to-boundary.ts'

export type LetterPress = (recipient: Addressee) => LetterPieces

const TEXT_MARK = 'TEXT-STANDS-HERE'
const HTML_MARK = 'HTML-STANDS-HERE'
const SAMPLE: Addressee = {
  address: 'nobody@example.invalid' as EmailAddress,
  messageId: '<nobody@example.invalid>',
  fields: {},
  tokens: { bounce: 'token', unsubscribe: 'token' },
}

/**
 * Builds the MIME of an edition once; then each message is its static pieces with a recipient's own bytes between them.
 *
 * Only lines that hold a field are encoded again for each recipient. The bytes are those that nodemailer builds, if both
 * texts end with a line end; in texts over 64 KiB, which it encodes in slices, some soft line breaks stand elsewhere.
 */
export async function createLetterPress(parts: LetterParts): Promise<LetterPress> {
  const frame = {
    ...parts,
    text: { content: TEXT_MARK, places: [] },
    html: { content: HTML_MARK, places: [] },
  }
  const sample = (await composeLetter(frame, SAMPLE, { boundary: toBoundary(parts) })).toString('latin1')
  const end = sample.indexOf('\r\n\r\n') + 2
  const writers = sample
    .slice(0, end)
    .split(/(?<=\r\n)(?![ \t])/)
    .map((header) => toHeaderWriter(header, parts))
  // The empty line that ends the headers belongs to neither.
  const [prologue, between, epilogue] = sample.slice(end + 2).split(/TEXT-STANDS-HERE|HTML-STANDS-HERE/)
  const pieces = [
    Buffer.from(prologue!, 'latin1'),
    ...toPieces(parts.text, 'text'),
    Buffer.from(between!, 'latin1'),
    ...toPieces(parts.html, 'html'),
    Buffer.from(epilogue!, 'latin1'),
  ]
  return (recipient) => {
    const words = toAddresseeWords(parts, recipient)
    return {
      envelope: { from: words.bounceAddress, to: recipient.address },
      messageId: recipient.messageId,
      headers: writers.map((write) => write(words, recipient)),
      body: pieces.map((piece) => (Buffer.isBuffer(piece) ? piece : piece(words))),
    }
  }
}

type Piece = Buffer | ((words: AddresseeWords) => Buffer)

function toPieces(text: FieldText, kind: TextKind): readonly Piece[] {
  return cutAtFields(text).map((piece): Piece => {
    if (piece.places.length === 0) return encodeLines(piece.content)
    return (words) => encodeLines(fillFields(piece, words, kind))
  })
}
