import type { Root } from 'mdast'
import { decodeEntities } from '../decode-entities.ts'
import type { Draft } from '../draft.ts'
import { stripHtml } from '../strip-html.ts'

/** The bare words of HTML that is too deep or too large for tools that call themselves on every level. */
export function parseUntamed(html: string): Draft {
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
