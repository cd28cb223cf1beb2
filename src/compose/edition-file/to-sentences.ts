import type { CitedText } from '../../model/citation.ts'
import { sliceWords } from './slice-words.ts'
import type { SourceFinder } from './source-finder.ts'

/** Where the sentences of a text stand in it. */
export type SplitSentences = (text: string) => readonly { readonly start: number; readonly end: number }[]

export interface SentenceOptions {
  readonly finder: SourceFinder
  readonly split: SplitSentences
}

const CLOSED = /[.!?…‽。！？][\p{Pe}\p{Pf}\p{Pi}"'”’»*_]*$/u

/**
 * The sentences of a paragraph, out of the lines of its file.
 *
 * A draft has a sentence on each line. Where an editor's program broke lines anew, or an editor wrote on, lines are joined
 * until a sentence ends, and what holds several is split.
 */
export function toSentences(lines: readonly CitedText[], options: SentenceOptions): readonly CitedText[] {
  return joinLines(lines, options).flatMap((words) =>
    splitWords(words, options).map((part) => cite(part, options)),
  )
}

/** Words with the place that they were taken from, where they were. */
export function cite(words: CitedText, { finder }: Pick<SentenceOptions, 'finder'>): CitedText {
  const from = finder.findWords(words.text)
  return from === undefined ? words : { ...words, from }
}

function joinLines(lines: readonly CitedText[], { finder }: SentenceOptions): readonly CitedText[] {
  const joined: CitedText[] = []
  let open: CitedText | undefined
  for (const line of lines) {
    const whole: CitedText = open === undefined ? line : join(open, line)
    open = undefined
    if (CLOSED.test(line.text) || finder.isSentence(whole.text)) joined.push(whole)
    else open = whole
  }
  return open === undefined ? joined : [...joined, open]
}

function join(a: CitedText, b: CitedText): CitedText {
  const text = `${a.text} ${b.text}`
  const at = a.line === undefined ? {} : { line: a.line }
  if (a.inline === undefined && b.inline === undefined) return { text, ...at }
  const toNodes = ({ text: value, inline }: CitedText) => inline ?? [{ type: 'text' as const, value }]
  return { text, inline: [...toNodes(a), { type: 'text', value: ' ' }, ...toNodes(b)], ...at }
}

function splitWords(words: CitedText, { finder, split }: SentenceOptions): readonly CitedText[] {
  if (finder.isSentence(words.text)) return [words]
  const parts = split(words.text).map(({ start, end }) => sliceWords(words, start, end))
  if (parts.length < 2 || !parts.every((part) => part !== undefined)) return [words]
  return parts.map((part) => ({ ...part, ...(words.line !== undefined && { line: words.line }) }))
}
