import type { Root } from 'mdast'
import type { Source } from '../../model/source.ts'
import { cleanTree } from '../clean-tree.ts'
import type { Draft } from '../draft.ts'
import type { Fields } from '../fields.ts'
import { isTamePage } from '../page/is-tame-page.ts'
import { parseUntamed } from '../page/parse-untamed.ts'
import { settleTree } from '../page/settle-tree.ts'
import { toTree } from '../page/to-tree.ts'
import { isSameHeadline } from '../same-headline.ts'
import { takeDateline, takeHead } from '../take-head.ts'

/** Reads HTML of which everything is the article, as of a document or a feed's entry. */
export async function parseDocument({ text, declared, supposed }: Source): Promise<Draft> {
  if (!isTamePage(text)) return parseUntamed(text)
  const tree = await toTree(text)
  settleTree(tree, declared?.canonicalUrl ?? supposed?.canonicalUrl)
  const { notices } = cleanTree(tree, { pieces: [], htmlPieces: [] })
  const fields: Fields = declared?.headline === undefined ? {} : { headline: declared.headline }
  if (supposed?.headline !== undefined) markHeadline(tree, supposed.headline)
  takeHead(tree, fields)
  takeDateline(tree, fields)
  return { tree, fields, notices }
}

/** Some programs write a title as a paragraph like any other. */
function markHeadline(tree: Root, headline: string): void {
  const [first] = tree.children
  const [leaf] = first?.type === 'paragraph' ? first.children : []
  if (first?.type !== 'paragraph' || first.children.length !== 1 || leaf?.type !== 'text') return
  if (isSameHeadline(leaf.value, headline)) tree.children[0] = { type: 'heading', depth: 1, children: [leaf] }
}
