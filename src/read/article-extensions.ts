import { extname } from 'node:path'
import type { SourceFormat } from '../model/source.ts'

/** What a file's name says it is written in. A new reader is a line here and a look at the content in `find-format.ts`. */
const FORMATS: Readonly<Record<string, SourceFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
  '.text': 'text',
  '.html': 'html',
  '.htm': 'html',
}

/**
 * The format that a file's name promises; `undefined` when articles do not come in files of that name.
 *
 * @example
 * [findFormatByName('a/b.MD'), findFormatByName('a.png')] // ['markdown', undefined]
 */
export function findFormatByName(path: string): SourceFormat | undefined {
  return FORMATS[extname(path).toLowerCase()]
}
