import { type Span, toSpan } from '../../model/position.ts'
import { type Enclosure, findEnclosures } from './find-enclosures.ts'
import { isSentenceEnd } from './is-sentence-end.ts'
import { ENGLISH } from './languages/english.ts'
import { findListBreaks } from './find-list-breaks.ts'

/**
 * Splits a stretch of text into sentences, without the white space between them.
 *
 * A quotation or bracket that closes again within `ENCLOSURE_LENGTH_MAX` is never cut: "Stop. Now," he said is one
 * sentence. A blank line always parts.
 *
 * @example
 * splitSentences('Dr. Roe left at 5 p.m. She slept.').map(({ text }) => text) // ['Dr. Roe left at 5 p.m.', 'She slept.']
 */
export function splitSentences(text: string, from = 0, to = text.length): readonly Span[] {
  const enclosures = findEnclosures(text, from, to)
  const closings = new Set(enclosures.map(({ end }) => end - 1))
  const isInside = toInsideTest(enclosures)
  const sentences: Span[] = []
  let start = from
  const breakAt = (end: number) => {
    const span = toTrimmedSpan(text, start, end)
    if (span) sentences.push(span)
    start = end
  }

  const breaks = findListBreaks(text, from, to)
  let nextBreak = 0
  MARKS.lastIndex = from
  for (let match = MARKS.exec(text); match && match.index < to; match = MARKS.exec(text)) {
    const mark = match.index
    while (nextBreak < breaks.length && breaks[nextBreak]! <= mark) breakAt(breaks[nextBreak++]!)
    if (/^\n/.test(match[0])) {
      breakAt(mark)
      continue
    }
    const run = match[0].slice(0, to - mark)
    if (
      SPLIT_ELLIPSIS.test(run) &&
      /\S/.test(text[mark - 1] ?? ' ') &&
      /^\s\p{Lu}/u.test(text.slice(mark + run.length, mark + run.length + 2))
    ) {
      breakAt(mark + 1)
      continue
    }
    const end = findClosingEnd(text, mark + run.length, to, closings)
    if (!isInside(end) && isSentenceEnd({ text, start, mark, run, end, to }, ENGLISH)) breakAt(end)
    MARKS.lastIndex = Math.max(MARKS.lastIndex, end)
  }
  while (nextBreak < breaks.length) breakAt(breaks[nextBreak++]!)
  breakAt(to)
  return sentences
}

/** Longer quotations are speeches, and split like prose. */
const ENCLOSURE_LENGTH_MAX = 500
const MARKS =
  /[.!?…‽。！？]+(?:[ \u00a0]\.(?![\p{L}\p{N}])|[ \u00a0][!?](?=[\s!?."'”’]|$)|[.!?…])*|\n[^\S\n]*\n\s*/gu
const SPLIT_ELLIPSIS = /^\. \. \. \.$/
const CLOSING = /["'”’»)\]}）」』》]/
const NOTE = /\s?\[\d{1,3}\]/y

/** Closing marks and note numbers belong to the sentence that they close. */
function findClosingEnd(text: string, from: number, to: number, closings: ReadonlySet<number>): number {
  let end = from
  for (;;) {
    NOTE.lastIndex = end
    const note = NOTE.exec(text)
    if (note && end + note[0].length <= to) end += note[0].length
    else if (end < to && CLOSING.test(text[end]!) && (closings.has(end) || !isOpening(text, end, to))) end++
    else if (end + 1 < to && text[end] === ' ' && closings.has(end + 1)) end += 2
    else if (end + 2 < to && text[end] === ' ' && closings.has(end + 2) && text[end + 1] === text[end + 2])
      end += 3
    else return end
  }
}

function isOpening(text: string, at: number, to: number): boolean {
  return at + 1 < to && /[\p{L}\p{N}]/u.test(text[at + 1]!)
}

/** Answers for growing offsets whether a sentence that ended there would cut an enclosure. */
function toInsideTest(enclosures: readonly Enclosure[]): (offset: number) => boolean {
  const whole = enclosures
    .filter(({ start, end }) => end - start <= ENCLOSURE_LENGTH_MAX)
    .toSorted((a, b) => a.start - b.start)
  let i = 0
  let reach = -1
  return (offset) => {
    while (i < whole.length && whole[i]!.start < offset) reach = Math.max(reach, whole[i++]!.end)
    return offset < reach
  }
}

function toTrimmedSpan(text: string, from: number, to: number): Span | undefined {
  let start = from
  let end = to
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return start < end ? toSpan(text, start, end) : undefined
}
