import { toUSVString } from 'node:util'

const UTF_8 = 0
const UTF_16 = 1

/** A string as bytes, exactly: one with half a character, which UTF-8 does not know, as UTF-16. */
export function packText(text: string): Uint8Array {
  return toUSVString(text) === text
    ? Buffer.concat([Buffer.of(UTF_8), Buffer.from(text)])
    : Buffer.concat([Buffer.of(UTF_16), Buffer.from(text, 'utf16le')])
}

/** The string that was packed. */
export function unpackText(bytes: Uint8Array): string {
  const encoding = bytes[0] === UTF_8 ? 'utf8' : 'utf16le'
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(encoding, 1)
}
