/** Decoded text, and what it was encoded in; `undefined` when the bytes are no text. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  /** Whether the encoding was declared or is certain, and not fallen back to. */
  readonly isCertain: boolean
}

const SAMPLE_BYTES = 8192
const DECLARED = /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]{2,40})/i
const CONTROL_SHARE_MAX = 0.02

/**
 * Decodes bytes as a person's text file would be: by byte order mark, as UTF-16 without one, as UTF-8, by a page's own
 * declaration, and at last as Windows-1252. Gives `undefined` for bytes that are no text.
 */
export function decode(bytes: Uint8Array, { isPage }: { readonly isPage: boolean }): Decoded | undefined {
  const marked = findByteOrderMark(bytes)
  const encoding = marked ?? findUnmarkedUtf16(bytes)
  if (encoding !== undefined)
    return toText({ text: new TextDecoder(encoding).decode(bytes), encoding, isCertain: true })
  if (bytes.subarray(0, SAMPLE_BYTES).includes(0)) return undefined
  const utf8 = tryDecode(bytes, 'utf-8')
  if (utf8 !== undefined) return toText({ text: utf8, encoding: 'utf-8', isCertain: true })
  const declared = isPage
    ? DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE_BYTES)))?.[1]
    : undefined
  const asDeclared = declared === undefined ? undefined : tryDecode(bytes, declared)
  if (asDeclared !== undefined)
    return toText({ text: asDeclared, encoding: declared!.toLowerCase(), isCertain: true })
  return toText({
    text: new TextDecoder('windows-1252').decode(bytes),
    encoding: 'windows-1252',
    isCertain: false,
  })
}

function findByteOrderMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined
}

/** Latin text in UTF-16 has a zero in nearly every second byte, always on the same side. */
function findUnmarkedUtf16(bytes: Uint8Array): string | undefined {
  const pairs = Math.min(bytes.length, SAMPLE_BYTES) >> 1
  if (pairs < 2 || bytes.length % 2 === 1) return undefined
  let first = 0
  let second = 0
  for (let i = 0; i < pairs; i++) {
    if (bytes[2 * i] === 0) first++
    if (bytes[2 * i + 1] === 0) second++
  }
  if (second > pairs * 0.7 && first === 0) return 'utf-16le'
  return first > pairs * 0.7 && second === 0 ? 'utf-16be' : undefined
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function toText(decoded: Decoded): Decoded | undefined {
  const sample = decoded.text.slice(0, SAMPLE_BYTES)
  const controls = sample.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return controls > Math.max(2, sample.length * CONTROL_SHARE_MAX) ? undefined : decoded
}
