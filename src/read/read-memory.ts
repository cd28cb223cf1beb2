import { statSync, type Stats } from 'node:fs'
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

// Clocks of file systems are coarse: of a file that changed a moment ago, a further change might not show.
const SETTLED_MS = 2000

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

/** Whether nobody touched a file between the two times that the system was asked. */
export function isUntouched(before: Stats, now: Stats): boolean {
  return (
    before.ino === now.ino &&
    before.dev === now.dev &&
    before.size === now.size &&
    before.mtimeMs === now.mtimeMs &&
    before.ctimeMs === now.ctimeMs
  )
}
