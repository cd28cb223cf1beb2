import type { Article } from '../../model/article.ts'
import type { KeyTerm, Sentence } from '../../model/digest.ts'
import { compareText } from '../../kit/compare-text.ts'
import { findWords } from '../words/find-words.ts'
import { isBoilerplate } from '../summary/is-boilerplate.ts'
import { toStem } from '../words/to-stem.ts'
import { findPhrases } from './find-phrases.ts'

/**
 * What an article is about, the heaviest first: at most twelve names and phrases of one to three words.
 *
 * A phrase counts for how often it is said, how early, how many words it has and whether the headline holds it; a word
 * that is hardly said outside a heavier phrase is left to that phrase. A name is kept whole however long it is.
 */
export function findKeyTerms(
  article: Pick<Article, 'headline'>,
  sentences: readonly Sentence[],
): readonly KeyTerm[] {
  const terms = gather(sentences.slice(0, SENTENCES_MAX))
  const headline = new Set(findWords(article.headline).map(toStem))
  const scored = chooseLikely([...terms.values()])
    .map((term) => ({ ...term, score: toScore(term, headline, sentences.length) }))
    .toSorted((a, b) => b.score - a.score || compareText(a.key, b.key))

  const chosen: (Term & { readonly score: number })[] = []
  for (const term of scored) {
    if (chosen.length === TERMS_MAX) break
    if (!chosen.some((other) => isAbsorbed(term, other))) chosen.push(term)
  }
  const top = chosen[0]?.score ?? 1
  return chosen.map(({ form, score }) => ({
    term: form,
    weight: Math.round((100 * score) / top) / 100,
  }))
}

const TERMS_MAX = 12
const SENTENCES_MAX = 200
const LIKELY_ENOUGH = 40
const TERMS_GATHERED_MAX = 5000

/** What is said once and is no name matters only in an article that has little else. */
function chooseLikely(terms: readonly Term[]): readonly Term[] {
  const likely = terms.filter(({ count, isName }) => count > 1 || isName)
  return likely.length >= LIKELY_ENOUGH ? likely : terms
}

interface Term {
  /** Its stems, parted by spaces. */
  readonly key: string
  isName: boolean
  count: number
  readonly firstSentence: number
  /** As it first stands in the text. */
  readonly form: string
}

function gather(sentences: readonly Sentence[]): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>()
  sentences.forEach(({ text }, firstSentence) => {
    if (isBoilerplate(text)) return
    for (const phrase of findPhrases(text.slice(0, SENTENCE_LENGTH_MAX))) {
      const { key } = phrase
      const known = terms.get(key)
      if (known) {
        known.count++
        known.isName ||= phrase.isName
      } else if (terms.size < TERMS_GATHERED_MAX)
        terms.set(key, {
          key,
          isName: phrase.isName,
          count: 1,
          firstSentence,
          form: phrase.text,
        })
    }
  })
  return terms
}

const SENTENCE_LENGTH_MAX = 2000

function toScore(
  { key, isName, count, firstSentence, form }: Term,
  headline: ReadonlySet<string>,
  sentenceCount: number,
): number {
  const stems = key.split(' ')
  const early = 1 + 1 / (1 + firstSentence / Math.max(1, sentenceCount / 8))
  const wordy = isName
    ? 1.3
    : stems.length === 1
      ? toPlainWorth(form)
      : count > 1
        ? 1 + 0.25 * (stems.length - 1)
        : 0.4
  const titled = 1 + stems.filter((stem) => headline.has(stem)).length / stems.length
  return (count === 1 ? 0.7 : Math.sqrt(count) + 0.25 * count) * early * wordy * titled
}

// Short words and those that are mostly verbs name little.
function toPlainWorth(word: string): number {
  return word.length < 5 || /(?:ed|ing|ly)$/.test(word) ? 0.5 : 0.9
}

/** Part of a chosen term, or the same with something around it, and not said much more often. */
function isAbsorbed(term: Term, chosen: Term): boolean {
  const part = ` ${chosen.key} `.includes(` ${term.key} `)
  const whole = ` ${term.key} `.includes(` ${chosen.key} `)
  return part ? term.isName === chosen.isName || term.count <= 2 * chosen.count : whole && !term.isName
}
