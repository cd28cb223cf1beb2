import { encode, wrap } from 'nodemailer/lib/qp'

const LINE_LENGTH_MAX = 76

/**
 * Whole lines of text as quoted-printable (RFC 2045 6.7) with CRLF.
 *
 * Every line is wrapped by itself, so that text may be encoded piece by piece if it is cut between lines.
 *
 * @example
 * encodeLines('é\n').toString() // '=C3=A9\r\n'
 */
export function encodeLines(text: string): Buffer {
  return Buffer.from(wrap(encode(text.replace(/\r\n|\r|\n/g, '\r\n')), LINE_LENGTH_MAX), 'latin1')
}
