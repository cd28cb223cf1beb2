import type { Reader } from './reader.ts'
import { epubReader } from './epub.ts'
import { feedReader } from './feed.ts'
import { gzipReader } from './gzip.ts'
import { mailboxReader } from './mailbox.ts'
import { markdownReader } from './markdown.ts'
import { messageReader } from './message.ts'
import { openDocumentReader } from './open-document.ts'
import { pageCopyReader } from './page-copy.ts'
import { pageReader } from './page.ts'
import { pdfReader } from './pdf.ts'
import { rtfReader } from './rtf.ts'
import { textReader } from './text.ts'
import { webArchiveReader } from './web-archive.ts'
import { wordReader } from './word.ts'

/**
 * Every kind of file that articles come in. The first that recognises the content reads it, else the one whose ending
 * the name has: so a reader that is sure of little comes late. docs/reading.md shows how to add one.
 */
export const READERS: readonly Reader[] = [
  gzipReader,
  wordReader,
  openDocumentReader,
  epubReader,
  rtfReader,
  pdfReader,
  webArchiveReader,
  mailboxReader,
  messageReader,
  feedReader,
  pageCopyReader,
  pageReader,
  markdownReader,
  textReader,
]

/**
 * The endings of names that articles come in, for a sentence.
 *
 * @example
 * describeExtensions([{ extensions: ['.md', '.markdown'] }, { extensions: ['.txt'] }]) // '.md, .markdown or .txt'
 */
export function describeExtensions(readers: readonly Pick<Reader, 'extensions'>[] = READERS): string {
  const all = readers.flatMap(({ extensions }) => extensions)
  return `${all.slice(0, -1).join(', ')} or ${all.at(-1)}`
}
