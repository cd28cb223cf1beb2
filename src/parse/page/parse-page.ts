import type { Root } from 'mdast'
import type { Source } from '../../model/source.ts'
import { cleanTree } from '../clean-tree.ts'
import { decodeEntities } from '../decode-entities.ts'
import type { Draft } from '../draft.ts'
import { stripHtml } from '../strip-html.ts'
import { takeDateline, takeHead } from '../take-head.ts'
import { findBody } from './find-body.ts'
import { isTamePage } from './is-tame-page.ts'
import { openPage } from './open-page.ts'
import { readMetadata } from './read-metadata.ts'
import { settleTree } from './settle-tree.ts'
import { toTree } from './to-tree.ts'

/** Reads a saved web page: its article without menus and advertisements, and what it says about itself. */
export async function parsePage({ text }: Source): Promise<Draft> {
  if (!isTamePage(text)) return parseUntamed(text)
  const page = await openPage(text)
  const fields = readMetadata(page)
  const tree = await toTree(await findBody(page, text))
  settleTree(tree, fields.canonicalUrl)
  const { notices } = cleanTree(tree, { pieces: [], htmlPieces: [] })
  takeHead(tree, fields)
  takeDateline(tree, fields)
  return { tree, fields, notices }
}

function parseUntamed(html: string): Draft {
  const text = decodeEntities(
    stripHtml(html)
      .map((stretch) => stretch.text)
      .join(' '),
  )
  const tree: Root = {
    type: 'root',
    children: text
      .split(/\s*\n\s*/)
      .filter((line) => line !== '')
      .map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  }
  const notice = {
    code: 'page-too-deep',
    message: 'The page is nested too deep or too large, and only its words were kept',
    help: 'Save the page again in reader view, or copy the article into a text file',
  }
  return { tree, fields: {}, notices: [notice] }
}
