import { setImmediate } from 'node:timers/promises'
import { compareText } from '../kit/compare-text.ts'
import { isUntouched } from '../kit/is-untouched.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import type { Source } from '../model/source.ts'
import { findFiles } from './find-files.ts'
import type { FoundFile } from './found-file.ts'
import { readFile, type FileReading } from './read-file.ts'
import { findSettledStats, toReadingKey, type KnownFile, type ReadMemory } from './read-memory.ts'
import { openIgnoreRules } from './ignore-rules.ts'
import { READ_LIMITS, type ReadLimits } from './read-limits.ts'
import { describeExtensions } from './readers/readers.ts'
import { openReadingThread } from './reading-thread.ts'

export interface ReadOptions {
  /** The folder that relative paths start from, and that paths are shown from. */
  readonly root: string
  readonly limits?: Partial<ReadLimits>
  /** Folders, absolute, that are not walked into: where editions are written, for one. */
  readonly exclude?: readonly string[]
  /** Of what files gave before. */
  readonly memory?: ReadMemory | undefined
  /** Hears how many files are read, of how many, and how many characters they have. */
  readonly onProgress?: (done: number, found: number, length: number) => void
  readonly signal?: AbortSignal
}

const FILES_BEFORE_BREATH = 32

/**
 * Reads the articles that paths name (files, folders, globs), in order of path; a file named twice is read once.
 *
 * A file that is too large, binary, unreadable or led to from outside gives a notice, and the rest goes on.
 *
 * @throws GazetteError `input` when a path names nothing.
 */
export async function readSources(
  paths: readonly string[],
  options: ReadOptions,
): Promise<Noticed<readonly Source[]>> {
  const limits = { ...READ_LIMITS, ...options.limits }
  const notices: Notice[] = []
  const found = new Map<string, FoundFile>()
  const ignored = await openIgnoreRules(options.root)
  for (const named of paths) {
    const walk = await findFiles(named, { ...options, limits, ignored })
    notices.push(...walk.notices)
    if (walk.files.length === 0 && walk.notices.length === 0) notices.push(toEmptyNotice(named))
    for (const file of walk.files) if (!found.has(file.absolute)) found.set(file.absolute, file)
  }
  const files = [...found.values()].sort((a, b) => compareText(a.path, b.path))
  const taken = files.slice(0, limits.fileCountMax)
  if (taken.length < files.length) notices.push(toCountNotice(limits.fileCountMax))
  return readAll(taken, { ...options, limits, notices })
}

interface ReadAllOptions extends ReadOptions {
  readonly limits: ReadLimits
  readonly notices: Notice[]
}

async function readAll(
  files: readonly FoundFile[],
  options: ReadAllOptions,
): Promise<Noticed<readonly Source[]>> {
  const { limits, memory, notices, onProgress, signal } = options
  const sources: Source[] = []
  let length = 0
  const readings = new Map<string, FileReading>()
  const known = new Map<string, KnownFile>()
  const recall = (file: FoundFile, sha256: string) => memory?.readings.get(toReadingKey(file, sha256))
  /** What a file gave before, where nobody touched it since; else it is read. */
  const readOrRecall = async (file: FoundFile): Promise<FileReading> => {
    const stats = memory && findSettledStats(file.absolute)
    const before = stats && memory?.files.get(file.absolute)
    const found =
      (before && isUntouched(before.stats, stats) ? recall(file, before.sha256) : undefined) ??
      (await readFile(file, { limits, readApart: thread.read, recall }))
    if (stats !== undefined && found.sha256 !== undefined)
      known.set(file.absolute, { stats, sha256: found.sha256 })
    return found
  }
  const thread = openReadingThread(limits)
  try {
    for (const [index, file] of files.entries()) {
      if (index % FILES_BEFORE_BREATH === 0) {
        await setImmediate()
        signal?.throwIfAborted()
        onProgress?.(index, files.length, length)
      }
      const found = await readOrRecall(file)
      // What was odd may have been the machine's fault, and is looked at again.
      if (found.sha256 !== undefined && found.notices.length === 0)
        readings.set(toReadingKey(file, found.sha256), found)
      notices.push(...found.notices)
      length += found.sources.reduce((sum, { text }) => sum + text.length, 0)
      if (length > limits.totalBytesMax) {
        notices.push(toTotalNotice(limits.totalBytesMax))
        break
      }
      sources.push(...found.sources)
    }
  } finally {
    await thread.close()
  }
  if (memory !== undefined) {
    memory.readings = readings
    memory.files = known
  }
  onProgress?.(files.length, files.length, length)
  return { value: sources, notices }
}

function toEmptyNotice(path: string): Notice {
  const help = `Put articles there: ${describeExtensions()}`
  return { code: 'no-articles', message: 'No article was found there', path, help }
}

function toCountNotice(count: number): Notice {
  return {
    code: 'too-many-files',
    message: `There are more than ${count} files; the rest is left out`,
    help: 'Build in parts',
  }
}

function toTotalNotice(bytes: number): Notice {
  const message = `The files together are larger than ${bytes >> 20} MiB; the rest is left out`
  return { code: 'too-many-bytes', message, help: 'Build in parts' }
}
