import { createHash, sign, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { LetterPieces } from '../letter/letter-pieces.ts'
import { toRelaxedHeader, toRelaxedLines } from './canonical.ts'
import type { DkimKey } from './dkim-key.ts'

// These may not be added to a message of ours by somebody else, whether it has them or not.
const CLOSED: readonly string[] = ['reply-to', 'cc', 'sender']
const LINE_LENGTH_MAX = 76
const signInThread = promisify(sign)

/**
 * A message with a DKIM signature (RFC 6376, RFC 8463) for each key, over every header field that it has.
 *
 * Each name is signed once more than it is there, so that nobody can put a second Subject or List-Unsubscribe on top. There
 * is no time in a signature: the same message has the same bytes whenever it is sent. Each signature is verified before it
 * is used.
 *
 * @throws GazetteError `delivery` when a signature does not verify.
 */
export async function signLetter(pieces: LetterPieces, keys: readonly DkimKey[]): Promise<LetterPieces> {
  if (keys.length === 0) return pieces
  const bodyHash = hashBody(pieces.body)
  const canonical = pieces.headers.map(toRelaxedHeader)
  const names = canonical.map((header) => header.slice(0, header.indexOf(':')))
  const listed = [...names, ...new Set([...names, ...CLOSED])]
  const signed = await Promise.all(
    keys.map(async (key) => {
      const unsigned = writeSignature(key, { listed, bodyHash })
      const text = `${canonical.join('\r\n')}\r\n${toRelaxedHeader(unsigned)}`
      return `${unsigned}${foldSignature(await signText(text, key))}\r\n`
    }),
  )
  return { ...pieces, headers: [...signed, ...pieces.headers] }
}

async function signText(text: string, key: DkimKey): Promise<string> {
  const isRsa = key.algorithm === 'rsa-sha256'
  // RFC 8463 3: Ed25519 signs the SHA-256 of what RSA would sign.
  const data = isRsa ? Buffer.from(text) : createHash('sha256').update(text).digest()
  const signature = await signInThread(isRsa ? 'sha256' : null, data, key.privateKey)
  if (signature.length > 0 && verify(isRsa ? 'sha256' : null, data, key.publicKey, signature))
    return signature.toString('base64')
  throw new GazetteError(
    `Cannot sign for ${key.selector}._domainkey.${key.domain}: the signature does not verify`,
    { code: 'delivery', fix: 'Check the key; nothing was sent' },
  )
}

function writeSignature(
  { algorithm, domain, selector }: DkimKey,
  { listed, bodyHash }: { readonly listed: readonly string[]; readonly bodyHash: string },
): string {
  const names = foldList(`h=${listed.join(':')};`)
  return [
    `DKIM-Signature: v=1; a=${algorithm}; c=relaxed/relaxed; d=${domain};`,
    ` s=${selector};`,
    ...names,
    ` bh=${bodyHash};`,
    ' b=',
  ].join('\r\n')
}

function foldList(text: string): readonly string[] {
  const lines: string[] = []
  let line = ' '
  for (const part of text.split(/(?<=:)/)) {
    if (line.length + part.length > LINE_LENGTH_MAX) {
      lines.push(line)
      line = '  '
    }
    line += part
  }
  return [...lines, line]
}

function foldSignature(signature: string): string {
  return signature.replace(/(.{72})(?=.)/g, '$1\r\n  ')
}

// Pieces that every message shares are put in canonical form once.
const CANONICAL = new WeakMap<Buffer, Buffer>()

function hashBody(body: readonly Buffer[]): string {
  const hash = createHash('sha256')
  for (const piece of body) {
    const canonical = CANONICAL.get(piece) ?? Buffer.from(toRelaxedLines(piece.toString('latin1')), 'latin1')
    CANONICAL.set(piece, canonical)
    hash.update(canonical)
  }
  return hash.digest('base64')
}
