import { statSync, type Stats } from 'node:fs'
import { SETTLED_MS } from '../kit/is-untouched.ts'
import type { FoundFile } from './found-file.ts'
import type { FileReading } from './read-file.ts'

/** What files gave when they were read before, for a process that reads them again and again; brought up to date by each reading. */
export interface ReadMemory {
  readings: ReadonlyMap<string, FileReading>
  /** By absolute path, what the system said of a file just before it was read. */
  files: ReadonlyMap<string, KnownFile>
}

export interface KnownFile {
  readonly stats: Stats
  readonly sha256: string
}

/** A memory of nothing yet. */
export function createReadMemory(): ReadMemory {
  return { readings: new Map(), files: new Map() }
}

/** Everything that a reading comes of: the file's bytes, and what its name and place say. */
export function toReadingKey({ path, folders, promise }: FoundFile, sha256: string): string {
  return JSON.stringify([path, folders, promise, sha256])
}

/** What the system says of a file, to be asked before it is read; nothing where it changed a moment ago. */
export function findSettledStats(absolute: string): Stats | undefined {
  try {
    const stats = statSync(absolute)
    return stats.isFile() && Date.now() - stats.ctimeMs > SETTLED_MS ? stats : undefined
  } catch {
    return undefined
  }
}
