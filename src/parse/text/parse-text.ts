import type { Source } from '../../model/source.ts'
import type { Draft } from '../draft.ts'
import type { Fields } from '../fields.ts'
import { findFrontMatter, isNamed, readFrontMatter } from '../front-matter.ts'
import { findLineStarts } from '../line-starts.ts'
import { toFields } from '../to-fields.ts'
import { buildTree } from './build-tree.ts'
import { findDateline } from './find-dateline.ts'
import { findHeadings } from './find-headings.ts'
import { splitBlocks } from './lines.ts'
import { readMasthead } from './masthead.ts'
import { splitChunks, type Chunk } from './split-chunks.ts'

/** Reads plain text by the conventions of the press; asterisks, underscores and brackets stay as they are. */
export async function parseText({ text }: Source): Promise<Draft> {
  const found = findFrontMatter(text)
  // Between two lines of dashes, plain text may have anything.
  const frontMatter = found && isNamed(found) ? found : undefined
  const front = frontMatter ? await readFrontMatter(frontMatter) : { entries: [], notices: [] }
  const known = toFields(front.entries)
  const masthead = readMasthead(splitBlocks(text, frontMatter?.end ?? 0), known.fields)
  const named = toFields(masthead.entries)
  const fields: Fields = { ...masthead.fields, ...named.fields, ...known.fields }
  const chunks = takeDateline(findHeadings(splitChunks(masthead.body)), fields)
  const shape = { lineStarts: findLineStarts(text), length: text.length }
  const notices = [...front.notices, ...known.notices, ...named.notices]
  return { ...buildTree(chunks, shape), fields, notices }
}

/** The report begins after its dateline, so that its first sentence is clean. */
function takeDateline(chunks: readonly Chunk[], fields: Fields): readonly Chunk[] {
  const [first, ...rest] = chunks
  const [line, ...lines] = first?.lines ?? []
  const found = first?.kind === 'paragraph' && line ? findDateline(line.text) : undefined
  if (!first || !line || !found) return chunks
  fields.dateline ??= found.dateline
  if (found.date) fields.date ??= found.date
  const clean = { ...line, start: line.start + found.length, text: line.text.slice(found.length) }
  return [{ ...first, lines: [clean, ...lines] }, ...rest]
}
