import type { Source, SourceFacts } from '../../model/source.ts'
import { cleanTree } from '../clean-tree.ts'
import type { Draft } from '../draft.ts'
import type { Fields } from '../fields.ts'
import { isTamePage } from '../page/is-tame-page.ts'
import { openPage } from '../page/open-page.ts'
import { parseUntamed } from '../page/parse-untamed.ts'
import { settleTree } from '../page/settle-tree.ts'
import { toTree } from '../page/to-tree.ts'
import { trimTree } from '../page/trim-tree.ts'
import { takeDateline, takeHead } from '../take-head.ts'
import { toFields } from '../to-fields.ts'
import { removeMailFurniture } from './remove-mail-furniture.ts'
import { takeForwarded } from './take-forwarded.ts'
import { trimLetter } from './trim-letter.ts'
import { unfoldTables } from './unfold-tables.ts'

/** Reads a letter: the article in it, without what mail programs and senders of newsletters put around it. */
export async function parseMessage({ text, supposed }: Source): Promise<Draft> {
  if (!isTamePage(text)) return parseUntamed(text)
  const page = await openPage(text)
  removeMailFurniture(page)
  unfoldTables(page)
  const tree = await toTree(page.body?.innerHTML ?? '')
  settleTree(tree, undefined)
  const { notices } = cleanTree(tree, { pieces: [], htmlPieces: [] })
  const fields = toLetterFields(supposed, takeForwarded(tree))
  trimLetter(tree)
  trimTree(tree, fields)
  takeHead(tree, fields)
  takeDateline(tree, fields)
  return { tree, fields, notices }
}

/** Of a letter that was forwarded, the head says who wrote it; the one who forwarded it did not. */
function toLetterFields(facts: SourceFacts = {}, forwarded: Fields | undefined): Fields {
  const told = Object.entries(facts).map(([name, value]) => ({ name, value: value as unknown }))
  const { fields } = toFields(told)
  if (forwarded === undefined) return fields
  const { byline: _byline, publisher: _publisher, ...others } = fields
  return { ...others, ...forwarded }
}
