import { toPosition, type Article } from '../../model/article.ts'
import type { Notice } from '../../model/notice.ts'
import { toSpan } from '../../model/position.ts'

const SHOWN_LENGTH = 40

/** The remark about a quotation mark that its passage never closes. */
export function toUnclosedNotice(article: Pick<Article, 'text'> & Partial<Article>, at: number): Notice {
  const { text, path, runs, lineStarts, positionsIn } = article
  const words = text.slice(at, at + SHOWN_LENGTH).replace(/\s+/g, ' ')
  const isPlaced = runs !== undefined && lineStarts !== undefined && positionsIn === 'source'
  const line = isPlaced ? toPosition({ runs, lineStarts }, toSpan(text, at, at + 1)).start.line : undefined
  return {
    code: 'quotation-unclosed',
    message: `A quotation mark is not closed: ${words}…`,
    ...(path !== undefined && { path }),
    ...(line !== undefined && { line }),
    help: 'It is read to the end of its paragraph; close it where the words end',
  }
}
