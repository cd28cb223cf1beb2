import { gunzipSync } from 'node:zlib'
import type { Reader } from './reader.ts'
import { refuse } from './refuse.ts'

const MAGIC = [0x1f, 0x8b, 0x08] as const

/** Gzip: the file inside is read in its place. */
export const gzipReader: Reader = {
  kind: 'a gzip file',
  extensions: [],
  sharedExtensions: ['.gz'],
  size: 'bundle',
  runs: 'here',
  recognises: ({ bytes }) => MAGIC.every((byte, i) => bytes[i] === byte),
  read({ name, bytes }, { unpackedBytesMax, ratioMax }) {
    // Small files may grow a lot without harm.
    const maxOutputLength = Math.min(unpackedBytesMax, Math.max(bytes.length, 1024) * ratioMax)
    try {
      const inner = gunzipSync(bytes, { maxOutputLength })
      return { kind: 'inner', inner: { name: name.replace(/\.gz$/i, ''), bytes: inner } }
    } catch (cause) {
      const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
      if (!isTooLarge) throw cause
      return refuse({
        code: 'unpacked-too-large',
        message: `What is in it is larger than ${Math.ceil(maxOutputLength / 1024)} KiB`,
      })
    }
  },
}
