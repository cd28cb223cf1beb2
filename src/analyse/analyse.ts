import type { Article } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import { findFigures } from './figures/find-figures.ts'
import { findKeyTerms } from './key-terms/find-key-terms.ts'
import { findPeople } from './people/find-people.ts'
import { chooseKeyQuotations } from './quotations/choose-key-quotations.ts'
import { findQuotations } from './quotations/find-quotations.ts'
import { toReadingMinutes } from './reading-time.ts'
import { findSentences } from './sentences/find-sentences.ts'
import { chooseSummary } from './summary/choose-summary.ts'
import { findBoilerplate } from './summary/find-boilerplate.ts'
import { findOneLine } from './summary/find-one-line.ts'

export { findFigures } from './figures/find-figures.ts'
export { splitSentences } from './sentences/split-sentences.ts'

export interface AnalyseOptions {
  /** Sentences in the summary; 3 unless told. */
  readonly summarySentences?: number
  /** Words in the summary at the most. */
  readonly summaryWords?: number
  /** Key quotations at the most. */
  readonly quotationsMax?: number
}

/** Finds in an article what a brief is made of. Nothing that an author wrote makes it throw. */
export function analyseArticle(article: Article, options: AnalyseOptions = {}): Digest {
  const { summarySentences, summaryWords, quotationsMax } = options
  const sentences = findSentences(article)
  const { quotations, entities, notices } = findQuotations(article)
  const boilerplate = findBoilerplate(sentences)
  const summary = chooseSummary(article, sentences, quotations, {
    boilerplate,
    ...(summarySentences !== undefined && { sentences: summarySentences }),
    ...(summaryWords !== undefined && { words: summaryWords }),
  })
  const oneLine = findOneLine(article, summary)
  return {
    article,
    sentences,
    summary,
    ...(oneLine && { oneLine }),
    quotations,
    keyQuotations: chooseKeyQuotations(quotations, summary, {
      ...(quotationsMax !== undefined && { countMax: quotationsMax }),
    }),
    people: findPeople(article.text, entities),
    figures: findFigures(article, sentences),
    keyTerms: findKeyTerms(article, sentences, boilerplate),
    readingMinutes: toReadingMinutes(article.wordCount),
    notices,
  }
}
