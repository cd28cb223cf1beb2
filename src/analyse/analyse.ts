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
  return analyseArticles([article], options)[0]!
}

/**
 * Finds in each of several articles what a brief is made of.
 *
 * Each step is taken for all of them before the next: a processor holds the code of one step at a time, not of all.
 */
export function analyseArticles(
  articles: readonly Article[],
  { summarySentences, summaryWords, quotationsMax }: AnalyseOptions = {},
): readonly Digest[] {
  const sentencesOf = articles.map(findSentences)
  const foundOf = articles.map(findQuotations)
  const boilerplateOf = sentencesOf.map(findBoilerplate)
  const summaryOf = articles.map((article, i) =>
    chooseSummary(article, sentencesOf[i]!, foundOf[i]!.quotations, {
      boilerplate: boilerplateOf[i]!,
      ...(summarySentences !== undefined && { sentences: summarySentences }),
      ...(summaryWords !== undefined && { words: summaryWords }),
    }),
  )
  const peopleOf = articles.map(({ text }, i) => findPeople(text, foundOf[i]!.entities))
  const figuresOf = articles.map((article, i) => findFigures(article, sentencesOf[i]!))
  const keyTermsOf = articles.map((article, i) => findKeyTerms(article, sentencesOf[i]!, boilerplateOf[i]))
  return articles.map((article, i) => {
    const { quotations, notices } = foundOf[i]!
    const summary = summaryOf[i]!
    const oneLine = findOneLine(article, summary)
    return {
      article,
      sentences: sentencesOf[i]!,
      summary,
      ...(oneLine && { oneLine }),
      quotations,
      keyQuotations: chooseKeyQuotations(quotations, summary, {
        ...(quotationsMax !== undefined && { countMax: quotationsMax }),
      }),
      people: peopleOf[i]!,
      figures: figuresOf[i]!,
      keyTerms: keyTermsOf[i]!,
      readingMinutes: toReadingMinutes(article.wordCount),
      notices,
    }
  })
}
