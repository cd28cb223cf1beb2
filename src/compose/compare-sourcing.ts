import { compareText } from '../kit/compare-text.ts'
import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Digest } from '../model/digest.ts'

// Somebody who is named and heard is worth as much as a paragraph, a further quotation as a sentence or two.
const WORDS_A_SPEAKER = 60
const WORDS_A_QUOTATION = 30
const WORDS_A_FIGURE = 5
// A reader gains nothing from the length of what is longer.
const WORDS_COUNTED_MAX = 1200

/** Orders digests with the best-sourced first: who is heard by name, what is quoted and counted, how fully it is told. */
export function compareSourcing(a: Digest, b: Digest): number {
  return (
    measure(b) - measure(a) ||
    compareText(b.article.date ?? '', a.article.date ?? '') ||
    compareText(a.article.path, b.article.path)
  )
}

const measure = rememberEach(({ article, quotations, figures }: Digest): number => {
  const names = quotations.flatMap(({ speaker }) =>
    speaker.kind === 'unknown' ? [] : [foldText(speaker.name)],
  )
  return (
    Math.min(article.wordCount, WORDS_COUNTED_MAX) +
    WORDS_A_SPEAKER * new Set(names).size +
    WORDS_A_QUOTATION * quotations.length +
    WORDS_A_FIGURE * figures.length
  )
})
