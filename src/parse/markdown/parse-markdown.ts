import type { Source } from '../../model/source.ts'
import type { Draft } from '../draft.ts'
import type { Fields } from '../fields.ts'
import { findFrontMatter, readFrontMatter } from '../front-matter.ts'
import { parseText } from '../text/parse-text.ts'
import { toFields } from '../to-fields.ts'
import { cleanTree } from '../clean-tree.ts'
import { isTame } from './is-tame.ts'
import { readTree } from './read-tree.ts'
import { takeDateline, takeHead } from '../take-head.ts'

/** Reads Markdown with front matter; raw HTML and unsafe addresses do not get through. */
export async function parseMarkdown(source: Source): Promise<Draft> {
  if (!isTame(source.text)) return parseUntamed(source)
  const frontMatter = findFrontMatter(source.text)
  const front = frontMatter ? await readFrontMatter(frontMatter) : { entries: [], notices: [] }
  const known = toFields(front.entries)
  const fields: Fields = { ...known.fields }
  const read = await readTree(source.text, frontMatter?.end)
  const cleaned = cleanTree(read.tree, read)
  takeHead(read.tree, fields)
  const pieces = takeDateline(read.tree, fields, cleaned.pieces)
  const notices = [...front.notices, ...known.notices, ...cleaned.notices]
  return { tree: read.tree, pieces, fields, notices }
}

async function parseUntamed(source: Source): Promise<Draft> {
  const draft = await parseText(source)
  const notice = {
    code: 'markdown-too-deep',
    message: 'The Markdown is nested too deep, or has too many marks, and was read as plain text',
    help: 'Split the article, or take out some of its quoted blocks, lists and marks',
  }
  return { ...draft, notices: [...draft.notices, notice] }
}
