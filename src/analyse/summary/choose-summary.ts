import type { Article } from '../../model/article.ts'
import type { Quotation, Sentence } from '../../model/digest.ts'
import { chooseSet } from './choose-set.ts'
import { describeSentences } from './describe-sentences.ts'
import { findHeadlineWords } from './find-headline-words.ts'
import { SUMMARY_WEIGHTS } from './summary-weights.ts'
import { weighCandidates } from './weigh-candidates.ts'

export interface SummaryOptions {
  /** 3 unless told. */
  readonly sentences?: number
  /** At most so many words; one sentence is chosen even when it has more. */
  readonly words?: number
  /** Sentences of the page and not of the story; looked for unless told. */
  readonly boilerplate?: ReadonlySet<Sentence>
}

/**
 * The sentences that carry the story, verbatim and in the article's order.
 *
 * Every word is weighed for the chance that a person's summary of the article holds it, and the set of sentences is
 * chosen that holds most of them in the fewest words: so they do not repeat each other, and none leans on a sentence
 * that was left out. An article with no more sentences than asked for is its own summary; boilerplate is in none.
 */
export function chooseSummary(
  article: Pick<Article, 'headline' | 'text'>,
  sentences: readonly Sentence[],
  quotations: readonly Quotation[] = [],
  { sentences: countAsked = 3, words: wordsMax = Infinity, boilerplate }: SummaryOptions = {},
): readonly Sentence[] {
  const candidates = describeSentences(sentences, quotations, boilerplate)
  const { weighed, worths } = weighCandidates(candidates, findHeadlineWords(article), SUMMARY_WEIGHTS)
  const count = Math.min(Math.max(0, Math.floor(countAsked)), SENTENCES_MAX)
  return chooseSet(weighed, { worths, count, wordsMax }).map(({ sentence }) => sentence)
}

const SENTENCES_MAX = 50
