import { createHash, verify } from 'node:crypto'
import { toRelaxedBody, toRelaxedHeader } from './canonical.ts'
import type { DkimKey } from './dkim-key.ts'

// RFC 8058 4 wants the last two signed; the others are what a reader sees.
const REQUIRED: readonly string[] = [
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'list-unsubscribe',
  'list-id',
]

/**
 * What is wrong with a message's signature by a key, read from the bytes that go over the wire; nothing when it verifies.
 *
 * It shares nothing with the signing but the canonical forms.
 */
export function findSignatureTrouble(bytes: Uint8Array, key: DkimKey): string | undefined {
  const text = Buffer.from(bytes).toString('latin1')
  const end = text.indexOf('\r\n\r\n')
  const headers = text.slice(0, end + 2).split(/(?<=\r\n)(?![ \t])/)
  const header = headers.find((one) => isSignatureOf(one, key))
  if (header === undefined) return 'it has no signature'
  const tags = readTags(header)
  const body = toRelaxedBody(text.slice(end + 4))
  if (tags['bh'] !== createHash('sha256').update(body, 'latin1').digest('base64'))
    return 'its body does not fit'
  const names = (tags['h'] ?? '').split(':')
  const wanted = headers.some((one) => /^List-Unsubscribe-Post:/i.test(one))
    ? [...REQUIRED, 'list-unsubscribe-post']
    : REQUIRED
  const missing = wanted.find((name) => !names.includes(name))
  if (missing !== undefined) return `it does not sign ${missing}`
  const data = `${pick(headers, names)}${toRelaxedHeader(header.replace(/([;\s]b=)[^;]*$/, '$1'))}`
  const isRsa = key.algorithm === 'rsa-sha256'
  const signed = isRsa ? Buffer.from(data, 'latin1') : createHash('sha256').update(data, 'latin1').digest()
  const isSound = verify(
    isRsa ? 'sha256' : null,
    signed,
    key.publicKey,
    Buffer.from(tags['b'] ?? '', 'base64'),
  )
  return isSound ? undefined : 'it does not verify'
}

function isSignatureOf(header: string, { domain, selector, algorithm }: DkimKey): boolean {
  if (!/^DKIM-Signature:/i.test(header)) return false
  const tags = readTags(header)
  return tags['d'] === domain && tags['s'] === selector && tags['a'] === algorithm
}

function readTags(header: string): Readonly<Record<string, string>> {
  const parts = header
    .slice(header.indexOf(':') + 1)
    .replace(/\s+/g, '')
    .split(';')
  return Object.fromEntries(
    parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  )
}

/** The header fields that `h=` names: of several of one name the last first (RFC 6376 5.4.2). */
function pick(headers: readonly string[], names: readonly string[]): string {
  const left = [...headers]
  let picked = ''
  for (const name of names) {
    const index = left.findLastIndex((one) => one.slice(0, one.indexOf(':')).toLowerCase() === name)
    if (index >= 0) picked += `${toRelaxedHeader(left.splice(index, 1)[0]!)}\r\n`
  }
  return picked
}
