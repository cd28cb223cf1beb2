import { ENGLISH } from './languages/english.ts'
import type { SentenceLanguage } from './languages/sentence-language.ts'

/** A closed pair of quotation marks or brackets: the offset of the opening mark, and that after the closing one. */
export interface Enclosure {
  readonly start: number
  readonly end: number
}

/**
 * The closed quotations and brackets of a stretch of text, in order of their closing marks.
 *
 * A mark without its partner encloses nothing: one lost quotation mark must not swallow the rest of the paragraph.
 *
 * @example
 * findEnclosures('He said "no" (twice).') // [{ start: 8, end: 12 }, { start: 13, end: 20 }]
 */
export function findEnclosures(
  text: string,
  from = 0,
  to = text.length,
  language: SentenceLanguage = ENGLISH,
): readonly Enclosure[] {
  const found: Enclosure[] = []
  const brackets: { readonly close: string; readonly at: number }[] = []
  let double = -1
  let single = -1
  let possibleEnd = -1
  const close = (start: number, end: number) => found.push({ start, end })
  const settleSingle = () => {
    if (single >= 0 && possibleEnd >= 0) close(single, possibleEnd)
    single = possibleEnd = -1
  }

  MARK.lastIndex = from
  for (let match = MARK.exec(text); match && match.index < to; match = MARK.exec(text)) {
    const mark = match[0]
    const at = match.index
    const after = at + mark.length
    const before = at > from ? text[at - 1]! : ' '
    const next = after < to ? text[after]! : ' '
    const earlier = at - 1 > from ? text[at - 2]! : ''

    if (BRACKETS[mark]) {
      if (brackets.length < DEPTH_MAX) brackets.push({ close: BRACKETS[mark], at })
    } else if (CLOSING_BRACKETS.has(mark)) {
      const partner = brackets.findLastIndex((bracket) => bracket.close === mark)
      if (partner >= 0) close(brackets.splice(partner)[0]!.at, after)
    } else if (DOUBLE.has(mark)) {
      const role = toDoubleRole(mark, { before, next, opened: double < 0 ? '' : text[double]! })
      if (role === 'open' || (role === 'either' && double < 0)) double = at
      else if (double >= 0) {
        close(double, after)
        double = -1
      }
    } else {
      const role = toSingleRole(mark, { before, earlier, next }, single >= 0)
      if (role === 'open' && !isElision(text, after, language)) {
        settleSingle()
        single = at
      } else if (role === 'close' && single >= 0) {
        close(single, after)
        single = possibleEnd = -1
      } else if (role === 'possible close' && single >= 0) possibleEnd = after
    }
  }
  settleSingle()
  return found
}

const MARK = /''|` ?`|["“”„‟«»'‘’‚‛`()[\]{}（）「」『』《》]/g
const DEPTH_MAX = 20
const BRACKETS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '（': '）',
  '「': '」',
  '『': '』',
  '《': '》',
}
const CLOSING_BRACKETS: ReadonlySet<string> = new Set(Object.values(BRACKETS))
const DOUBLE: ReadonlySet<string> = new Set(["''", '``', '` `', '"', '“', '”', '„', '‟', '«', '»'])
const OPENS: ReadonlySet<string> = new Set(['“', '„', '‟', '«'])
const BEFORE_OPENING = /[\s([{（—–\-/"“„«'‘]/
const LETTER = /[\p{L}\p{N}]/u
const STOP = /[.,!?…;:—–-]/

function toDoubleRole(
  mark: string,
  { before, next, opened }: { readonly before: string; readonly next: string; readonly opened: string },
): 'open' | 'close' | 'either' {
  // German prints „ … “ and » … «.
  if ((mark === '“' && opened === '„') || (mark === '«' && opened === '»')) return 'close'
  if (mark === '»' && opened === '' && BEFORE_OPENING.test(before) && LETTER.test(next)) return 'open'
  if (OPENS.has(mark)) return 'open'
  if (mark === '”' || mark === '»') return 'close'
  const opens = BEFORE_OPENING.test(before)
  const closes = !LETTER.test(next)
  if (opens && closes) return 'either'
  return opens ? 'open' : 'close'
}

interface Neighbours {
  /** What stands before `before`. */
  readonly earlier: string
  readonly before: string
  readonly next: string
}

function toSingleRole(
  mark: string,
  { earlier, before, next }: Neighbours,
  isOpen: boolean,
): 'open' | 'close' | 'possible close' | undefined {
  if (mark === '‘' || mark === '‚' || mark === '‛') return 'open'
  const afterSpace = BEFORE_OPENING.test(before)
  if (afterSpace && mark !== '’' && LETTER.test(next)) return 'open'
  // Tokenised text parts every mark from its word: "Wales ' bench", "he said , ' Come ! '".
  if (afterSpace && /\s/.test(next)) {
    if (LETTER.test(earlier)) return isOpen && !/s/i.test(earlier) && mark !== '’' ? 'close' : undefined
    return isOpen ? 'close' : mark === '’' ? undefined : 'open'
  }
  if (STOP.test(before) && isOpen) return 'close'
  if (LETTER.test(next)) return undefined
  // After an s it may be a plural possessive: "the workers' rights".
  return before === 's' || before === 'S' ? 'possible close' : 'close'
}

const CUT_WORD = /\d\ds?(?![\p{L}\p{N}])|\p{L}{1,6}(?![\p{L}\p{N}])/uy

function isElision(text: string, at: number, { elisions }: SentenceLanguage): boolean {
  CUT_WORD.lastIndex = at
  const word = CUT_WORD.exec(text)?.[0].toLowerCase()
  return word !== undefined && (/^\d/.test(word) || elisions.has(word))
}
