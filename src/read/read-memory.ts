import type { FoundFile } from './found-file.ts'
import type { FileReading } from './read-file.ts'

/** What files gave when they were read before, for a process that reads them again and again; brought up to date by each reading. */
export interface ReadMemory {
  readings: ReadonlyMap<string, FileReading>
}

/** A memory of nothing yet. */
export function createReadMemory(): ReadMemory {
  return { readings: new Map() }
}

/** Everything that a reading comes of: the file's bytes, and what its name and place say. */
export function toReadingKey({ path, folders, promise }: FoundFile, sha256: string): string {
  return JSON.stringify([path, folders, promise, sha256])
}
