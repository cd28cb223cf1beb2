import { unzipSync } from 'fflate'
import type { ReadLimits } from '../read-limits.ts'

/** The wanted files of a zip archive, by name. */
export type Archive = ReadonlyMap<string, Uint8Array>

export interface ArchiveOptions {
  readonly limits: Pick<ReadLimits, 'unpackedBytesMax' | 'ratioMax' | 'entryCountMax'>
  /** Which files are unpacked; the others are only counted. */
  readonly isWanted: (name: string) => boolean
}

const ENDS_OUTSIDE = /^(?:[\\/]|[a-z]:)|(?:^|[\\/])\.\.(?:[\\/]|$)|\0/i
const SMALL_BYTES = 1024 * 1024

/**
 * Unpacks a zip archive into memory: never more than the limits, whatever the archive says of itself.
 *
 * @throws Error when it is damaged, holds too much, or a name in it leads out of it.
 */
export function openArchive(bytes: Uint8Array, { limits, isWanted }: ArchiveOptions): Archive {
  const { unpackedBytesMax, ratioMax, entryCountMax } = limits
  let count = 0
  let total = 0
  const files = unzipSync(bytes, {
    filter({ name, size, originalSize }) {
      if (++count > entryCountMax) throw new Error(`it holds more than ${entryCountMax} files`)
      if (ENDS_OUTSIDE.test(name)) throw new Error('a name in it leads out of it')
      if (name.endsWith('/') || !isWanted(name)) return false
      // What is unpacked is never longer than it was said to be, so that the sum of the sizes said is a bound.
      total += originalSize
      if (total > unpackedBytesMax)
        throw new Error(`what is in it is larger than ${unpackedBytesMax >> 20} MiB`)
      if (originalSize > SMALL_BYTES && originalSize > size * ratioMax)
        throw new Error(`a file in it grows more than ${ratioMax} times`)
      return true
    },
  })
  return new Map(Object.entries(files))
}

/** A file of an archive as text. */
export function readArchived(archive: Archive, name: string): string | undefined {
  const bytes = archive.get(name)
  return bytes === undefined ? undefined : new TextDecoder(findXmlEncoding(bytes)).decode(bytes)
}

function findXmlEncoding([a, b]: Uint8Array): string {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
}
