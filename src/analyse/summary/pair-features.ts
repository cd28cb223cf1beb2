import type { PairTally } from './tally-words.ts'
import { toLog } from './to-log.ts'

/** What is weighed of two words that follow each other, in the order of `describePair`. */
export const PAIR_FEATURES = [
  'always',
  'noContent',
  'allContent',
  'spread',
  'repeated',
  'name',
  'nameSpread',
  'inFirst',
  'inSecond',
  'inThird',
  'depth',
  'leftSpread',
  'rightSpread',
  'contentSpread',
  'number',
  'early',
  'length',
  'relativeDepth',
  'lengthDepth',
  'lengthEarly',
] as const

export type PairFeature = (typeof PAIR_FEATURES)[number]

/** How often, how early and as what two neighbouring words stand in their article of so many sentences. */
export function describePair(
  { left, right, sentences, first, early }: PairTally,
  sentenceCount: number,
): readonly number[] {
  const allContent = Number(left.isContent && right.isContent)
  const name = Number(left.isName && right.isName)
  const spread = toLog(sentences)
  const depth = toLog(1 + first)
  const leftSpread = toLog(left.sentences)
  const rightSpread = toLog(right.sentences)
  const length = toLog(sentenceCount)
  return [
    1,
    Number(!left.isContent && !right.isContent),
    allContent,
    spread,
    Number(sentences > 1),
    name,
    name * spread,
    Number(first === 0),
    Number(first === 1),
    Number(first === 2),
    depth,
    leftSpread,
    rightSpread,
    allContent * (leftSpread + rightSpread),
    Number(left.isNumber || right.isNumber),
    early,
    length,
    first / sentenceCount,
    length * depth,
    length * early,
  ]
}
