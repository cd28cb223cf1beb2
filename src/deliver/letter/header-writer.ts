import { foldLines } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'
import type { LetterParts } from '../../model/letter.ts'
import type { Addressee, AddresseeWords } from './addressee-words.ts'

export type HeaderWriter = (words: AddresseeWords, recipient: Addressee) => string

const LINE_LENGTH_MAX = 76
// Most names and subjects, which need no library.
const PLAIN = /^[A-Za-z0-9 ]*$/
// With a quotation mark nodemailer encodes all of it.
const ASCII = /^[ !#-~]*$/

// Header fields that differ from one recipient to the next.
const OWN: Readonly<Record<string, HeaderWriter>> = {
  to: ({ to }) => writeTo(to),
  'message-id': (_, { messageId }) => writeField('Message-ID', messageId),
  'list-unsubscribe': ({ headers }) => writeField('List-Unsubscribe', headers['List-Unsubscribe']!),
}

/** What writes one header field for each recipient, given how it stands in a sample; the subject's only where it is personal. */
export function toHeaderWriter(sample: string, { subjectPlaces }: LetterParts): HeaderWriter {
  const name = sample.slice(0, sample.indexOf(':')).toLowerCase()
  if (name === 'subject' && subjectPlaces !== undefined) return ({ subject }) => writeSubject(subject)
  return OWN[name] ?? (() => sample)
}

function writeField(name: string, value: string): string {
  return `${foldLines(`${name}: ${value}`, LINE_LENGTH_MAX)}\r\n`
}

function writeSubject(subject: string): string {
  return ASCII.test(subject) ? writeField('Subject', subject) : writeByLibrary('Subject', subject)
}

function writeTo({ name, address }: AddresseeWords['to']): string {
  if (PLAIN.test(name)) return writeField('To', name === '' ? address : `${name} <${address}>`)
  return writeByLibrary('To', { name, address })
}

function writeByLibrary(name: string, value: unknown): string {
  const node = new MimeNode('text/plain')
  node.setHeader(name, value as never)
  const headers = node.buildHeaders().split(/\r\n(?![ \t])/)
  return `${headers.find((header) => header.startsWith(`${name}:`))!}\r\n`
}
