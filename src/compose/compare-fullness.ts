import { compareText } from '../kit/compare-text.ts'
import type { Digest } from '../model/digest.ts'

// A voice is worth as much to a reader as two sentences.
const WORDS_A_QUOTATION = 40

/** Orders digests with the fullest first; of two alike the newer, then by path. */
export function compareFullness(a: Digest, b: Digest): number {
  return (
    measure(b) - measure(a) ||
    compareText(b.article.date ?? '', a.article.date ?? '') ||
    compareText(a.article.path, b.article.path)
  )
}

function measure({ article, quotations }: Digest): number {
  return article.wordCount + WORDS_A_QUOTATION * quotations.length
}
