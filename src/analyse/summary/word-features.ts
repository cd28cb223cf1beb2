import type { WordTally } from './tally-words.ts'
import { toLog } from './to-log.ts'

/** What is weighed of a word, in the order of `describeWord`. Logarithms are natural. */
export const WORD_FEATURES = [
  'always',
  'content',
  'spread',
  'contentSpread',
  'share',
  'contentShare',
  'inFirst',
  'inSecond',
  'inThird',
  'depth',
  'contentInFirst',
  'contentDepth',
  'name',
  'nameSpread',
  'nameEarly',
  'number',
  'letters',
  'early',
  'contentEarly',
  'length',
  'relativeDepth',
  'lengthDepth',
  'lengthContent',
  'lengthEarly',
  'lengthContentInFirst',
  'inHeadline',
] as const

export type WordFeature = (typeof WORD_FEATURES)[number]

/** The article around a word. */
export interface WordSetting {
  readonly sentenceCount: number
  /** Sentences that hold the most frequent content word. */
  readonly spreadMax: number
  readonly headline: ReadonlySet<string>
}

/** How often, how early and as what a word stands in its article. */
export function describeWord(
  { text, isContent, isNumber, isName, sentences, first, early }: WordTally,
  { sentenceCount, spreadMax, headline }: WordSetting,
): readonly number[] {
  const content = Number(isContent)
  const name = Number(isName)
  const spread = toLog(sentences)
  const depth = toLog(1 + first)
  const length = toLog(sentenceCount)
  return [
    1,
    content,
    spread,
    content * spread,
    sentences / sentenceCount,
    (content * sentences) / spreadMax,
    Number(first === 0),
    Number(first === 1),
    Number(first === 2),
    depth,
    content * Number(first === 0),
    content * depth,
    name,
    name * spread,
    name * Number(first <= 1),
    Number(isNumber),
    Math.min(text.length, 10) / 10,
    early,
    content * early,
    length,
    first / sentenceCount,
    length * depth,
    length * content,
    length * early,
    length * content * Number(first === 0),
    content * Number(headline.has(text)),
  ]
}
