import type { Source } from '../../model/source.ts'
import { cleanTree } from '../clean-tree.ts'
import type { Draft } from '../draft.ts'
import { takeDateline, takeHead } from '../take-head.ts'
import { findBody } from './find-body.ts'
import { isTamePage } from './is-tame-page.ts'
import { openPage } from './open-page.ts'
import { parseUntamed } from './parse-untamed.ts'
import { readMetadata } from './read-metadata.ts'
import { settleTree } from './settle-tree.ts'
import { toTree } from './to-tree.ts'
import { trimTree } from './trim-tree.ts'

/** Reads a saved web page: its article without menus and advertisements, and what it says about itself. */
export async function parsePage({ text, declared, supposed }: Source): Promise<Draft> {
  if (!isTamePage(text)) return parseUntamed(text)
  const page = await openPage(text)
  const fields = readMetadata(page)
  const tree = await toTree(await findBody(page, text))
  settleTree(tree, declared?.canonicalUrl ?? fields.canonicalUrl ?? supposed?.canonicalUrl)
  trimTree(tree, fields)
  const { notices } = cleanTree(tree, { pieces: [], htmlPieces: [] })
  takeHead(tree, fields)
  takeDateline(tree, fields)
  return { tree, fields, notices }
}
