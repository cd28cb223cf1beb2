import { bookmarksReader } from './bookmarks.ts'
import { cslJsonReader } from './csl-json.ts'
import { linesReader } from './lines.ts'
import type { ListReader } from './list-reader.ts'
import { opmlReader } from './opml.ts'
import { risReader } from './ris.ts'
import { tableReader } from './table.ts'

/** Every kind of reading list. The first that recognises a file reads it, so the one that takes everything comes last. */
export const LIST_READERS: readonly ListReader[] = [
  opmlReader,
  bookmarksReader,
  tableReader,
  risReader,
  cslJsonReader,
  linesReader,
]
