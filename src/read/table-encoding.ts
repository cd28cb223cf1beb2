import { isUtf8 } from 'node:buffer'

/** The encoding of a table by its first bytes: what its byte order mark says, UTF-8 if it is, else Windows-1252. */
export function choosePlainEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return isUtf8(trimPartial(bytes)) ? 'utf-8' : 'windows-1252'
}

/** Without the last character, which the end of a chunk may have cut. */
function trimPartial(bytes: Uint8Array): Uint8Array {
  let end = bytes.length
  for (let back = 0; back < 4 && end > 0; back++) {
    const byte = bytes[end - 1]!
    if (byte < 0x80) return bytes.subarray(0, end)
    end -= 1
    if (byte >= 0xc0) return bytes.subarray(0, end)
  }
  return bytes.subarray(0, end)
}
