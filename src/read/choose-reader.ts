import { extname } from 'node:path'
import type { FileHead, LoadedFile, Reader } from './readers/reader.ts'
import { READERS } from './readers/readers.ts'

const HEAD_BYTES = 4096

/** The reader of a file: the first that recognises the content, else the one whose ending the name has. */
export function chooseReader(file: LoadedFile): Reader | undefined {
  const head = toHead(file)
  return READERS.find((reader) => reader.recognises?.(head)) ?? findReaderByName(file.name)
}

/**
 * The reader that a file's name promises.
 *
 * @example
 * [findReaderByName('a/b.MD')?.kind, findReaderByName('a.png')] // ['Markdown', undefined]
 */
export function findReaderByName(path: string): Reader | undefined {
  const extension = extname(path).toLowerCase()
  return READERS.find(({ extensions }) => extensions.includes(extension))
}

/**
 * How much a file's name says: that articles come so, that they may, or nothing.
 *
 * @example
 * [judgeName('a.md'), judgeName('a.html.gz'), judgeName('a.png')] // ['article', 'article', 'other']
 */
export function judgeName(path: string): 'article' | 'perhaps' | 'other' {
  const name = path.toLowerCase()
  if (findReaderByName(name) || (name.endsWith('.gz') && findReaderByName(name.slice(0, -3))))
    return 'article'
  const isShared = READERS.some(({ sharedExtensions = [] }) => sharedExtensions.includes(extname(name)))
  return isShared ? 'perhaps' : 'other'
}

function toHead({ name, bytes }: LoadedFile): FileHead {
  const head = bytes.subarray(0, HEAD_BYTES)
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1').replaceAll('\0', '')
  return { bytes: head, text, extension: extname(name).toLowerCase() }
}
