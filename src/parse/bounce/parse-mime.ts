/** A part of a message (RFC 2045): its header fields, and either parts or a body. */
export interface MimePart {
  /** Fields by their name in lower case, unfolded and decoded (RFC 2047), in order. */
  readonly headers: ReadonlyMap<string, readonly string[]>
  /** `text/plain`, in lower case. */
  readonly type: string
  readonly parameters: Readonly<Record<string, string>>
  readonly parts: readonly MimePart[]
  /** The body as text; empty where there are parts. */
  readonly body: string
}

const DEPTH_MAX = 8
const PARTS_MAX = 60
const HEADER_CHARACTERS_MAX = 256 * 1024

/**
 * Reads a message as leniently as mail servers write them: a boundary that is missing is looked for, a part that is not
 * closed ends with the message.
 *
 * @param raw One character for each byte (Latin-1).
 */
export function parseMime(raw: string, depth = 0): MimePart {
  const text = raw.replace(/\r\n?/g, '\n').replace(/^(?:>?From [^\n]*\n)+/, '')
  const { headers, rest } = splitHeaders(text)
  const { type, parameters } = parseType(headers.get('content-type')?.[0] ?? 'text/plain')
  const boundary = type.startsWith('multipart/') ? (parameters['boundary'] ?? findBoundary(rest)) : undefined
  if (boundary !== undefined && depth < DEPTH_MAX) {
    const parts = splitParts(rest, boundary)
    if (parts.length > 0)
      return { headers, type, parameters, body: '', parts: parts.map((part) => parseMime(part, depth + 1)) }
  }
  return { headers, type, parameters, parts: [], body: decodeBody(rest, headers, parameters['charset']) }
}

function splitHeaders(text: string): Pick<MimePart, 'headers'> & { readonly rest: string } {
  const head = text.slice(0, HEADER_CHARACTERS_MAX)
  const end = head.startsWith('\n') ? 0 : head.search(/\n[ \t]*\n/)
  const lines = (end < 0 ? head : head.slice(0, end)).replace(/\n[ \t]+/g, ' ').split('\n')
  // What is no field at all is the body of a part without a header.
  const isHeader = end === 0 || lines.some((line) => /^[\w-]+[ \t]*:/.test(line))
  if (!isHeader) return { headers: new Map(), rest: text }
  return { headers: parseFields(lines), rest: end < 0 ? '' : text.slice(end).replace(/^\n?[ \t]*\n/, '') }
}

/** Fields of unfolded lines, by their name in lower case. */
export function parseFields(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>()
  for (const line of lines) {
    const [, name, value] = /^([\w-]+)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? []
    if (name === undefined) continue
    const key = name.toLowerCase()
    const values = fields.get(key) ?? []
    values.push(decodeWords(value!.trim()))
    fields.set(key, values)
  }
  return fields
}

function parseType(value: string): Pick<MimePart, 'type' | 'parameters'> {
  const type = (/^[\w.+-]+\/[\w.+-]+/.exec(value)?.[0] ?? 'text/plain').toLowerCase()
  const parameters: [string, string][] = []
  for (const [, name, quoted, bare] of value.matchAll(/;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^;\s]+))/g))
    parameters.push([name!.toLowerCase(), quoted ?? bare ?? ''])
  return { type, parameters: Object.fromEntries(parameters) }
}

function findBoundary(body: string): string | undefined {
  return /^--(\S[^\n]{3,70}?)[ \t]*\n(?=Content-)/im.exec(body)?.[1]
}

function splitParts(body: string, boundary: string): readonly string[] {
  const mark = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pieces = body.split(new RegExp(`(?:^|\\n)--${mark}(--)?[ \\t]*(?=\\n|$)`))
  // Text, closing mark, text, …: what stands before the first boundary and behind the closing one is no part.
  const parts: string[] = []
  for (let i = 1; i + 1 < pieces.length && parts.length < PARTS_MAX; i += 2) {
    if (pieces[i] === '--') break
    parts.push(pieces[i + 1]!.replace(/^\n/, ''))
  }
  return parts
}

function decodeBody(body: string, headers: MimePart['headers'], charset: string | undefined): string {
  const encoding = (headers.get('content-transfer-encoding')?.[0] ?? '').toLowerCase()
  const bytes = encoding.startsWith('quoted-printable')
    ? decodeQuotedPrintable(body)
    : encoding.startsWith('base64')
      ? decodeBase64(body)
      : body
  return decodeCharset(bytes, charset)
}

function decodeQuotedPrintable(text: string): string {
  return text
    .replace(/[ \t]*=[ \t]*\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
}

function decodeBase64(text: string): string {
  const letters = text.replace(/[^A-Za-z0-9+/]/g, '')
  try {
    return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)))
  } catch {
    return text
  }
}

function decodeCharset(bytes: string, charset = 'utf-8'): string {
  // ISO-2022 is made of ASCII bytes; everything else of those alone needs no decoding.
  if (!/[\u0080-\u00ff\u001b]/.test(bytes)) return bytes
  const array = Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
  for (const label of [charset, 'utf-8', 'windows-1252'])
    try {
      return new TextDecoder(label, { fatal: label !== 'windows-1252' }).decode(array)
    } catch {
      continue
    }
  return bytes
}

const WORD = /=\?([\w-]+)(?:\*[\w-]+)?\?([bq])\?([^?\s]*)\?=(?:\s+(?==\?))?/gi

function decodeWords(value: string): string {
  const decoded = value.replace(WORD, (_, charset: string, kind: string, text: string) =>
    decodeCharset(
      kind.toLowerCase() === 'b' ? decodeBase64(text) : decodeQuotedPrintable(text.replaceAll('_', ' ')),
      charset,
    ),
  )
  return decoded === value ? decodeCharset(value) : decoded
}
