/** The fields at the head of a message or of one of its parts, by name in small letters; the first of a name counts. */
export type MimeHead = ReadonlyMap<string, string>

/** A part of a message that has no parts of its own. */
export interface MimePart {
  readonly head: MimeHead
  readonly type: string
  /** Decoded from its transfer encoding. */
  readonly bytes: Buffer
}

const DEPTH_MAX = 8
const HEAD_LENGTH_MAX = 256 * 1024

/** The fields of the head that a message, read as Latin-1, begins with (RFC 5322), folded lines put together. */
export function readHead(message: string): { readonly head: MimeHead; readonly end: number } {
  const blank = /\r?\n\r?\n/.exec(message.slice(0, HEAD_LENGTH_MAX))
  const end = blank === null ? Math.min(message.length, HEAD_LENGTH_MAX) : blank.index
  const head = new Map<string, string>()
  for (const line of message
    .slice(0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)) {
    const [, name, value] = /^([\w-]{1,80}):\s*(.*)$/.exec(line) ?? []
    if (name !== undefined && !head.has(name.toLowerCase())) head.set(name.toLowerCase(), value!.trim())
  }
  return { head, end: blank === null ? end : end + blank[0].length }
}

/**
 * The parts of a message, in order (RFC 2046); never more than `countMax`.
 *
 * @throws Error when parts are nested too deep.
 */
export function readParts(message: string, { countMax }: { readonly countMax: number }): readonly MimePart[] {
  const parts: MimePart[] = []
  readInto(message, { parts, countMax, depth: 0 })
  return parts
}

interface Gathering {
  readonly parts: MimePart[]
  readonly countMax: number
  readonly depth: number
}

function readInto(message: string, gathering: Gathering): void {
  const { parts, countMax, depth } = gathering
  if (depth > DEPTH_MAX) throw new Error('its parts are nested too deep')
  const { head, end } = readHead(message)
  const type = head.get('content-type') ?? 'text/plain'
  const boundary = /^multipart\//i.test(type) ? findParameter(type, 'boundary') : undefined
  if (boundary !== undefined) {
    for (const part of splitParts(message.slice(end), boundary)) {
      if (parts.length >= countMax) return
      readInto(part, { ...gathering, depth: depth + 1 })
    }
  } else
    parts.push({
      head,
      type: type.split(';')[0]!.trim().toLowerCase(),
      bytes: decodeBody(message.slice(end), head.get('content-transfer-encoding')),
    })
}

function* splitParts(body: string, boundary: string): Generator<string> {
  const mark = `--${boundary}`
  let from = body.startsWith(mark) ? 0 : findMark(body, mark, 0)
  while (from >= 0) {
    const start = body.indexOf('\n', from)
    if (start < 0 || body.startsWith('--', from + mark.length)) return
    const next = findMark(body, mark, start)
    yield body.slice(start + 1, next < 0 ? body.length : next).replace(/\r?\n$/, '')
    from = next
  }
}

function findMark(body: string, mark: string, from: number): number {
  const at = body.indexOf(`\n${mark}`, from)
  return at < 0 ? -1 : at + 1
}

/** A parameter of a field such as Content-Type. */
export function findParameter(field: string, name: string): string | undefined {
  const match = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"([^"]*)"|([^\s;]+))`, 'i').exec(field)
  return match?.[1] ?? match?.[2]
}

function decodeBody(body: string, encoding = '7bit'): Buffer {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1')
  const joined = body.replace(/=[ \t]*\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  )
}
