import type { Article } from '../../model/article.ts'
import type { KeyTerm, Sentence } from '../../model/digest.ts'
import { compareText } from '../../kit/compare-text.ts'
import { findBoilerplate } from '../summary/find-boilerplate.ts'
import { findWords } from '../words/find-words.ts'
import { toStem } from '../words/to-stem.ts'
import { gatherTerms, type Term } from './gather-terms.ts'

/**
 * What an article is about, the heaviest first: at most twelve names and phrases of one to three words.
 *
 * A phrase counts for how often it is said, how early, how many words it has and whether the headline holds it; a word
 * that is hardly said outside a heavier phrase is left to that phrase. A name is kept whole however long it is.
 */
export function findKeyTerms(
  article: Pick<Article, 'headline'>,
  sentences: readonly Sentence[],
  boilerplate: ReadonlySet<Sentence> = findBoilerplate(sentences),
): readonly KeyTerm[] {
  const headline = new Set(findWords(article.headline).map(toStem))
  const scored = gatherTerms(sentences.slice(0, SENTENCES_MAX), boilerplate, LIKELY_ENOUGH)
    .map(toCandidate)
    .map((term) => ({ term, score: toScore(term, headline, sentences.length) }))
    .toSorted((a, b) => b.score - a.score || compareText(a.term.key, b.term.key))

  const chosen: (typeof scored)[number][] = []
  for (const found of scored) {
    if (chosen.length === TERMS_MAX) break
    if (!chosen.some(({ term }) => isAbsorbed(found.term, term))) chosen.push(found)
  }
  const top = chosen[0]?.score ?? 1
  return chosen.map(({ term, score }) => ({
    term: toForm(term),
    weight: Math.round((100 * score) / top) / 100,
  }))
}

const TERMS_MAX = 12
const SENTENCES_MAX = 200
const LIKELY_ENOUGH = 40

interface Candidate extends Term {
  /** Its stems, parted by spaces. */
  readonly key: string
}

function toCandidate(term: Term): Candidate {
  const { run, from, to } = term
  return {
    ...term,
    key: run.words
      .slice(from, to)
      .map(({ stem }) => stem)
      .join(' '),
  }
}

/** As it first stands in the text. */
function toForm({ run, from, to }: Pick<Term, 'run' | 'from' | 'to'>): string {
  return run.words
    .slice(from, to)
    .map(({ plain, lower }) => (run.isName ? plain : lower))
    .join(' ')
}

function toScore(
  { key, isName, count, firstSentence, ...term }: Candidate,
  headline: ReadonlySet<string>,
  sentenceCount: number,
): number {
  const stems = key.split(' ')
  const early = 1 + 1 / (1 + firstSentence / Math.max(1, sentenceCount / 8))
  const wordy = isName
    ? 1.3
    : stems.length === 1
      ? toPlainWorth(toForm(term))
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
function isAbsorbed(term: Candidate, chosen: Candidate): boolean {
  const part = ` ${chosen.key} `.includes(` ${term.key} `)
  const whole = ` ${term.key} `.includes(` ${chosen.key} `)
  return part ? term.isName === chosen.isName || term.count <= 2 * chosen.count : whole && !term.isName
}
