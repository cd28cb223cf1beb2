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
  const candidates = gatherTerms(sentences.slice(0, SENTENCES_MAX), boilerplate, LIKELY_ENOUGH)
    .map((term) => toCandidate(term, headline, sentences.length))
    .toSorted((a, b) => b.score - a.score || compareText(a.key, b.key))

  const chosen: Candidate[] = []
  for (const candidate of candidates) {
    if (chosen.length === TERMS_MAX) break
    if (!chosen.some((other) => isAbsorbed(candidate, other))) chosen.push(candidate)
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

interface Candidate {
  readonly term: Term
  /** Its stems, each between two spaces. */
  readonly key: string
  readonly score: number
}

function toCandidate(term: Term, headline: ReadonlySet<string>, sentenceCount: number): Candidate {
  const { run, from, to } = term
  let key = ' '
  let titled = 0
  for (let i = from; i < to; i++) {
    const { stem } = run.words[i]!
    key += `${stem} `
    if (headline.has(stem)) titled++
  }
  return { term, key, score: toScore(term, sentenceCount) * (1 + titled / (to - from)) }
}

/** As it first stands in the text. */
function toForm({ run, from, to }: Term): string {
  return run.words
    .slice(from, to)
    .map(({ plain, lower }) => (run.isName ? plain : lower))
    .join(' ')
}

function toScore(term: Term, sentenceCount: number): number {
  const { isName, count, firstSentence, from, to } = term
  const early = 1 + 1 / (1 + firstSentence / Math.max(1, sentenceCount / 8))
  const wordy = isName
    ? 1.3
    : to - from === 1
      ? toPlainWorth(toForm(term))
      : count > 1
        ? 1 + 0.25 * (to - from - 1)
        : 0.4
  return (count === 1 ? 0.7 : Math.sqrt(count) + 0.25 * count) * early * wordy
}

// Short words and those that are mostly verbs name little.
function toPlainWorth(word: string): number {
  return word.length < 5 || /(?:ed|ing|ly)$/.test(word) ? 0.5 : 0.9
}

/** Part of a chosen term, or the same with something around it, and not said much more often. */
function isAbsorbed(candidate: Candidate, chosen: Candidate): boolean {
  const { term, key } = candidate
  return chosen.key.includes(key)
    ? term.isName === chosen.term.isName || term.count <= 2 * chosen.term.count
    : key.includes(chosen.key) && !term.isName
}
