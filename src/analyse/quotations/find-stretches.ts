import { isSpace } from '../../kit/is-space.ts'
import type { Article, Passage } from '../../model/article.ts'
import { findCloser } from './find-closer.ts'
import { findMarks, type Mark, type MarkFamily } from './find-marks.ts'

/** What stands between an opening mark and its closing one: outermost, in one passage. */
export interface Stretch {
  readonly passage: number
  /** The words, without the marks and without white space at the ends. */
  readonly start: number
  readonly end: number
  /** With the marks. */
  readonly outerStart: number
  readonly outerEnd: number
  readonly family: MarkFamily
  readonly isClosed: boolean
  /** An unclosed stretch that the next passage takes up with a mark of its own. */
  readonly isContinued: boolean
  /** Without marks: a block quote, or a line of a transcript. */
  readonly isSetOff?: true
}

/**
 * The stretches in quotation marks, passage by passage: a mark that is missing never reaches beyond its passage.
 *
 * A single mark that is never closed is taken for an apostrophe unless the article quotes in single marks.
 */
export function findStretches(article: Pick<Article, 'text' | 'passages'>): Stretch[] {
  const { text, passages } = article
  const marks = passages.map((passage) => (passage.kind === 'code' ? [] : findMarks(text, passage)))
  const isBritish = isQuotedInSingles(marks)
  const stretches: Stretch[] = []
  passages.forEach((passage, index) => {
    for (const found of pairMarks(text, passage, marks[index]!, isBritish)) {
      const isContinued = !found.isClosed && isTakenUp(found, text, passages[index + 1], marks[index + 1])
      stretches.push({ ...found, passage: index, isContinued })
    }
  })
  return stretches
}

type Found = Omit<Stretch, 'passage' | 'isContinued' | 'isSetOff'>

function isQuotedInSingles(marks: readonly (readonly Mark[])[]): boolean {
  let singles = 0
  let doubles = 0
  for (const mark of marks.flat()) {
    if (mark.turn === 'close') continue
    if (mark.family === 'single') singles++
    else doubles++
  }
  return singles > doubles
}

function isTakenUp(
  found: Found,
  text: string,
  next: Passage | undefined,
  marks: readonly Mark[] | undefined,
): boolean {
  const first = marks?.[0]
  if (!next || !first || first.family !== found.family || first.turn === 'close') return false
  return text.slice(next.start, first.at).trim() === ''
}

function pairMarks(text: string, passage: Passage, marks: readonly Mark[], isBritish: boolean): Found[] {
  const found: Found[] = []
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]!
    if (open.turn === 'close') continue
    const closer = findCloser(text, marks, i)
    if (closer === undefined && open.family === 'single' && !isBritish) continue
    const close = closer === undefined ? undefined : marks[closer]
    const bounds = trim(text, open.at + open.length, close?.at ?? passage.end)
    const outerEnd = close ? close.at + close.length : passage.end
    if (bounds && !isNickname(text, open.at, close))
      found.push({
        ...bounds,
        outerStart: open.at,
        outerEnd,
        family: open.family,
        isClosed: close !== undefined,
      })
    i = closer ?? marks.length
  }
  return found
}

const NICKNAME_LENGTH_MAX = 24

/** Michael “Mick” Vos: the marks belong to the name. */
function isNickname(text: string, at: number, close: Mark | undefined): boolean {
  if (!close || close.at - at > NICKNAME_LENGTH_MAX) return false
  const end = close.at + close.length
  return (
    /\p{Lu}[\p{L}.]* $/u.test(text.slice(Math.max(0, at - 24), at)) &&
    /^["“‘'«]\p{Lu}[\p{L} -]*["”’'»]$/u.test(text.slice(at, end)) &&
    /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))
  )
}

function trim(text: string, start: number, end: number): { start: number; end: number } | undefined {
  while (start < end && isSpace(text, start)) start++
  while (end > start && isSpace(text, end - 1)) end--
  return end > start ? { start, end } : undefined
}
