import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { sha256 } from '../kit/sha256.ts'
import type { Notice } from '../model/notice.ts'
import type { Source } from '../model/source.ts'
import { chooseReader } from './choose-reader.ts'
import type { FoundFile } from './found-file.ts'
import type { ReadLimits } from './read-limits.ts'
import type { Extract, LoadedFile, Reader, Reading } from './readers/reader.ts'
import { describeExtensions } from './readers/readers.ts'
import { refuse } from './readers/refuse.ts'
import { supposeFromName } from './suppose-from-name.ts'

export interface FileReading {
  readonly sources: readonly Source[]
  readonly notices: readonly Notice[]
  /** Of the file's bytes, where they were read as articles. */
  readonly sha256?: string
}

export interface ReadFileOptions {
  readonly limits: ReadLimits
  /** Reads a file in a thread of its own. */
  readonly readApart: (reader: Reader, file: LoadedFile) => Promise<Reading>
  /** What a file of these bytes in its place gave before. */
  readonly recall?: ((file: FoundFile, sha256: string) => FileReading | undefined) | undefined
}

const HEAD_BYTES = 4096
// A file in a file in a file is somebody's trick.
const INNER_DEPTH_MAX = 1

/** Reads one file; what cannot be read, or is no article, gives a notice and no source. */
export async function readFile(file: FoundFile, options: ReadFileOptions): Promise<FileReading> {
  const loaded = loadFile(file, options.limits)
  if ('kind' in loaded) return toFileReading(file, loaded, { name: basename(file.path), sha256: '' })
  const hash = sha256(loaded.bytes)
  const before = options.recall?.(file, hash)
  if (before !== undefined) return before
  const { reading, name } = await readLoaded(loaded, options)
  if (reading === undefined)
    return file.promise === 'perhaps' ? NOTHING : toFileReading(file, UNKNOWN, { name, sha256: '' })
  return { ...toFileReading(file, limitTexts(reading, options.limits), { name, sha256: hash }), sha256: hash }
}

const NOTHING: FileReading = { sources: [], notices: [] }

const UNKNOWN = refuse({
  code: 'format-unknown',
  message: 'Neither its name nor its content says a format that is read',
  help: `Articles come as ${describeExtensions()}`,
})

type Extracts = Reading & { readonly kind: 'extracts' }

/**
 * The bytes of a file, never more of them in memory than are taken of its kind; or why not.
 *
 * It reads without waiting in between: thousands of small files are read several times sooner so.
 */
function loadFile({ absolute, path }: FoundFile, limits: ReadLimits): LoadedFile | Extracts {
  const name = basename(path)
  try {
    // A named pipe would keep an ordinary open waiting for a writer.
    const file = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const found = fstatSync(file)
      if (!found.isFile()) return refuse({ code: 'file-unreadable', message: 'It is no ordinary file' })
      if (found.size > limits.fileBytesMax) {
        const head = Buffer.alloc(HEAD_BYTES)
        const bytes = head.subarray(0, readSync(file, head, 0, HEAD_BYTES, 0))
        const isBundle = chooseReader({ name, bytes })?.size === 'bundle'
        const bytesMax = isBundle ? limits.bundleBytesMax : limits.fileBytesMax
        if (found.size > bytesMax) return refuse(toSizeRemark(bytesMax))
      }
      return { name, bytes: readFileSync(file) }
    } finally {
      closeSync(file)
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
    return refuse({ code: 'file-unreadable', message: `It cannot be read (${code})` })
  }
}

/** What a loaded file gives, under the name of the innermost file; no reading where no reader knows it. */
async function readLoaded(
  loaded: LoadedFile,
  { limits, readApart }: ReadFileOptions,
): Promise<{ readonly reading: Extracts | undefined; readonly name: string }> {
  let file = loaded
  for (let depth = 0; ; depth++) {
    const reader = chooseReader(file)
    if (reader === undefined) return { reading: undefined, name: file.name }
    const reading = await readSafely(file, () =>
      reader.runs === 'apart' ? readApart(reader, file) : reader.read(file, limits),
    )
    if (reading.kind === 'extracts') return { reading: withRemark(reading), name: file.name }
    if (depth === INNER_DEPTH_MAX)
      return {
        reading: refuse({ code: 'file-nested', message: 'It is packed in itself again and again' }),
        name: file.name,
      }
    file = reading.inner
  }

  /** No library promises that it never throws on what a stranger made. */
  async function readSafely(file: LoadedFile, read: () => Reading | Promise<Reading>): Promise<Reading> {
    try {
      return await read()
    } catch (cause) {
      const kind = chooseReader(file)?.kind ?? 'an article'
      const why = cause instanceof Error && cause.message !== '' ? ` (${cause.message.slice(0, 200)})` : ''
      return refuse({ code: 'file-damaged', message: `It cannot be read as ${kind}${why}` })
    }
  }
}

/** A mailbox or a book may be empty; nothing is passed over in silence. */
function withRemark(reading: Extracts): Extracts {
  if (reading.extracts.length > 0 || (reading.remarks ?? []).length > 0) return reading
  return refuse({ code: 'no-articles', message: 'There is no article in it' })
}

function limitTexts(reading: Extracts, { fileBytesMax }: ReadLimits): Extracts {
  const kept = reading.extracts.filter(({ text }) => text.length <= fileBytesMax)
  if (kept.length === reading.extracts.length) return reading
  return { ...reading, extracts: kept, remarks: [...(reading.remarks ?? []), toSizeRemark(fileBytesMax)] }
}

function toSizeRemark(bytes: number) {
  return {
    code: 'file-too-large',
    message: `It is larger than ${bytes >> 20} MiB`,
    help: 'Cut it down, or leave it out',
  }
}

/** A file that was packed goes by its own name; one of several in a file has its key after the file's path. */
function toFileReading(
  file: FoundFile,
  { extracts, remarks = [] }: Extracts,
  of: { readonly name: string; readonly sha256: string },
): FileReading {
  const path = file.path.slice(0, file.path.length - basename(file.path).length) + of.name
  const supposed = supposeFromName(file)
  const toSource = ({ key, ...extract }: Extract): Source => ({
    ...extract,
    path: key === undefined ? path : `${path}#${key}`,
    folders: file.folders,
    sha256: extract.sha256 ?? of.sha256,
    ...(supposed || extract.supposed ? { supposed: { ...supposed, ...extract.supposed } } : {}),
  })
  return {
    sources: extracts.map(toSource),
    notices: remarks.map((remark) => ({ ...remark, path: file.path })),
  }
}
