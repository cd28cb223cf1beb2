import { foldLines } from 'nodemailer/lib/mime-funcs'
import MimeNode from 'nodemailer/lib/mime-node'
import type { Addressee, AddresseeWords } from './addressee-words.ts'

export type HeaderWriter = (words: AddresseeWords, recipient: Addressee) => string

const LINE_LENGTH_MAX = 76

// Header fields that differ from one recipient to the next.
const OWN: Readonly<Record<string, (words: AddresseeWords, recipient: Addressee) => string>> = {
  to: ({ to }) => writeTo(to),
  'message-id': (_, { messageId }) => writeField('Message-ID', messageId),
  'list-unsubscribe': ({ headers }) => writeField('List-Unsubscribe', headers['List-Unsubscribe']!),
}

/** What writes one header field for each recipient, given how it stands in a sample. */
export function toHeaderWriter(sample: string): HeaderWriter {
  const name = sample.slice(0, sample.indexOf(':')).toLowerCase()
  return OWN[name] ?? (() => sample)
}

function writeField(name: string, value: string): string {
  return `${foldLines(`${name}: ${value}`, LINE_LENGTH_MAX)}\r\n`
}

function writeTo({ name, address }: AddresseeWords['to']): string {
  // Names of words alone are most of them, and need no library.
  if (/^[A-Za-z0-9 ]*$/.test(name)) return writeField('To', name === '' ? address : `${name} <${address}>`)
  const node = new MimeNode('text/plain')
  node.setHeader('To', { name, address } as never)
  const headers = node.buildHeaders().split(/\r\n(?![ \t])/)
  return `${headers.find((header) => header.startsWith('To:'))!}\r\n`
}
