import { sha256 } from '../../kit/sha256.ts'

// "<key> <SHA-256 of the content> <its length, ten digits>\n", and then the content.
const HASH_LENGTH = 64
const LINE_LENGTH = 2 * HASH_LENGTH + 13
const LINE = /^([0-9a-f]{64}) ([0-9a-f]{64}) (\d{10})\n$/

/** The entries as one file: a first line that says what they are, then each with its key and the hash of key and content. */
export function packShard(
  version: string,
  entries: Iterable<readonly [key: string, entry: SealedEntry]>,
): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from(toFirstLine(version))]
  for (const [key, { seal, content }] of entries) {
    const line = `${key} ${seal} ${String(content.length).padStart(10, '0')}\n`
    parts.push(Buffer.from(line), content)
  }
  return Buffer.concat(parts)
}

/**
 * The entries of such a file, up to the first that is not framed as it should be; none of a file of another version.
 *
 * Contents are not believed yet: see `isSealed`.
 */
export function unpackShard(version: string, bytes: Uint8Array): ReadonlyMap<string, SealedEntry> {
  const entries = new Map<string, SealedEntry>()
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const first = Buffer.from(toFirstLine(version))
  if (!buffer.subarray(0, first.length).equals(first)) return entries
  for (let at = first.length; at + LINE_LENGTH <= buffer.length;) {
    const [, key, seal, length] = LINE.exec(buffer.toString('latin1', at, at + LINE_LENGTH)) ?? []
    const start = at + LINE_LENGTH
    at = start + Number(length)
    if (key === undefined || seal === undefined || !(at <= buffer.length)) break
    entries.set(key, { seal, content: buffer.subarray(start, at) })
  }
  return entries
}

/** An entry with the hash that it should have. */
export interface SealedEntry {
  readonly seal: string
  readonly content: Uint8Array
}

/** What is kept under a key, with the hash of both. */
export function sealEntry(key: string, content: Uint8Array): SealedEntry {
  return { seal: toSeal(key, content), content }
}

/** Whether an entry is what was kept under the key. */
export function isSealed(key: string, { seal, content }: SealedEntry): boolean {
  return toSeal(key, content) === seal
}

function toFirstLine(version: string): string {
  return `gazette digests ${version}\n`
}

function toSeal(key: string, content: Uint8Array): string {
  return sha256(key + sha256(content))
}
