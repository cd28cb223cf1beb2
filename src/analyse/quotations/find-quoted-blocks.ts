import type { Article, Passage } from '../../model/article.ts'

/** A paragraph of a block quote that is somebody's words. */
export interface QuotedBlock {
  /** Where the words end, before a line that names the speaker. */
  readonly end: number
  /** The next passage goes on with them. */
  readonly isContinued: boolean
}

/**
 * By index of the passage, the paragraphs of block quotes that say whose words they are: by a line that names the
 * speaker after them ("— Name, role"), or by a colon before them.
 */
export function findQuotedBlocks({
  text,
  passages,
}: Pick<Article, 'text' | 'passages'>): ReadonlyMap<number, QuotedBlock> {
  const found = new Map<number, QuotedBlock>()
  for (let from = 0; from < passages.length; from++) {
    if (!isWords(text, passages[from])) continue
    let last = from
    let attribution = findAttributionStart(text, passages[last]!)
    while (attribution === undefined && isWords(text, passages[last + 1]))
      attribution = findAttributionStart(text, passages[++last]!)
    const isNamed = attribution !== undefined || isAttributionLine(text, passages[last + 1])
    if (isNamed || isAnnounced(text, passages[from - 1]))
      for (let i = from; i <= last; i++) {
        const end = i === last ? attribution : undefined
        found.set(i, { end: end ?? passages[i]!.end, isContinued: i < last })
      }
    from = last
  }
  return found
}

function isWords(text: string, passage: Passage | undefined): boolean {
  return passage?.kind === 'blockquote' && !isAttributionLine(text, passage)
}

function isAnnounced(text: string, before: Passage | undefined): boolean {
  return before !== undefined && text[before.end - 1] === ':'
}

const ATTRIBUTION = /\s(?:[—–―]|--)\s*(?=\p{Lu})/u
const ATTRIBUTION_LENGTH_MAX = 120

/** Where "— Name, role" begins at the end of a passage. */
function findAttributionStart(text: string, { start, end }: Passage): number | undefined {
  const from = Math.max(start, end - ATTRIBUTION_LENGTH_MAX)
  const tail = text.slice(from, end)
  const at = tail.search(ATTRIBUTION)
  return at > 0 && /[.!?…”"’']$/.test(tail.slice(0, at)) && from + at > start ? from + at : undefined
}

function isAttributionLine(text: string, passage: Passage | undefined): boolean {
  if (passage === undefined) return false
  const { start, end } = passage
  return end - start <= ATTRIBUTION_LENGTH_MAX && /^(?:[—–―]|--|-\s)/.test(text.slice(start, start + 2))
}
