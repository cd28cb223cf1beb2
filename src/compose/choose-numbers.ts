import { foldText } from '../kit/fold-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Article } from '../model/article.ts'
import type { Digest, Figure, Sentence } from '../model/digest.ts'
import type { NumberOfNote } from '../model/furniture.ts'
import { toSpan } from '../model/position.ts'
import type { KnownStory } from './known-story.ts'
import { findFigureEnd } from './find-figure-end.ts'
import { isTime } from './is-time.ts'
import { toCitation } from './to-citation.ts'

const NUMBERS_MAX = 6
const A_KIND_MAX = 2
// Two figures are no list.
const NUMBERS_MIN = 3
const SENTENCE_LENGTH_MAX = 170
const CLAUSE_LENGTH_MIN = 40
// A comma alone may stand within a list.
const CLAUSE_END =
  /[;:](?=\s)|\s(?=[–—]\s)|,(?=\s(?:which|who|whose|where|while|after|but|according|as|when|because|although|though|said|with|since|so|and (?:the|that|it|he|she|they))\b)/g
const SENTENCES_LOOKED_AT_MAX = 40
const SENTENCE_SCORE_MAX = 1
// What is counted in fewer is told in the story.
const COUNT_MIN = 10

interface Candidate {
  readonly number: Omit<NumberOfNote, 'storyId'>
  readonly key: string
  /** The unit; that of things that are counted is none. */
  readonly kind: string
  readonly score: number
}

/**
 * The figures of an edition that are worth showing on their own: at most one a story and six in all, in the edition's order,
 * each within the words it stands in; none where there are not three.
 *
 * Figures in somebody's mouth, those in words ("two dozen"), spans of time, small counts and sentences that lean on the one before are left out.
 */
export function chooseNumbers(stories: readonly KnownStory[]): readonly NumberOfNote[] {
  const best = stories.flatMap(({ story, digests: [lead] }, place) => {
    const candidate = lead && findBest(lead)
    return candidate === undefined ? [] : [{ ...candidate, storyId: story.id, place }]
  })
  const seen = new Set<string>()
  const ranked = best
    .toSorted((a, b) => b.score - a.score || a.place - b.place)
    .filter(({ key }) => !seen.has(key) && seen.add(key) !== undefined)
  const chosen = takeMixed(ranked).toSorted((a, b) => a.place - b.place)
  return chosen.length < NUMBERS_MIN ? [] : chosen.map(({ number, storyId }) => ({ ...number, storyId }))
}

/** The best, none of whose kinds fills the list: six shares in a row tell less than a share, a sum and a distance. */
function takeMixed<T extends Candidate>(ranked: readonly T[]): readonly T[] {
  const counts = new Map<string, number>()
  const [first, later]: [T[], T[]] = [[], []]
  for (const candidate of ranked) {
    const count = counts.get(candidate.kind) ?? 0
    counts.set(candidate.kind, count + 1)
    if (count < A_KIND_MAX) first.push(candidate)
    else later.push(candidate)
  }
  return [...first, ...later].slice(0, NUMBERS_MAX)
}

/** The one of an article that is most worth showing. */
const findBest = rememberEach((digest: Digest): Candidate | undefined => {
  const { article, figures, sentences, quotations } = digest
  const said = quotations.filter(({ kind }) => kind !== 'indirect').flatMap(({ content }) => content)
  const summary = new Set(digest.summary.map(({ start }) => start))
  const headline = listWords(foldText(article.headline))
  let best: Shown | undefined
  for (const [index, sentence] of sentences.slice(0, SENTENCES_LOOKED_AT_MAX).entries()) {
    const own = figures.filter(
      ({ start, end }) =>
        start >= sentence.start &&
        end <= sentence.end &&
        !said.some((piece) => piece.start < end && start < piece.end),
    )
    if (own.length === 0 || !isPlain(digest, sentence)) continue
    let scoreOfSentence: number | undefined
    const toScore = (figure: Figure, ofSentence: number) =>
      scoreFigure(figure) +
      ofSentence -
      index / SENTENCES_LOOKED_AT_MAX -
      (summary.has(sentence.start) ? 0.5 : 0)
    for (const figure of own) {
      // What cannot be better is not looked at closely.
      if (best !== undefined && toScore(figure, SENTENCE_SCORE_MAX) <= best.score) continue
      const ends = findEnds(article, sentence, figure)
      if (ends === undefined) continue
      scoreOfSentence ??= scoreSentence(headline, sentence)
      const score = toScore(figure, scoreOfSentence)
      if (best === undefined || score > best.score) best = { figure, sentence, ends, score }
    }
  }
  return best && toCandidate(article, best)
})

/** A figure that may be shown, with the sentence it stands in. */
interface Shown {
  readonly figure: Figure
  readonly sentence: Sentence
  readonly ends: Ends
  readonly score: number
}

/** Where a figure ends with what it counts, and the words that tell it. */
interface Ends {
  readonly counted: number
  readonly told: number
}

function toCandidate(article: Article, { figure, sentence, ends, score }: Shown): Candidate {
  const told = toSpan(article.text, sentence.start, ends.told)
  const number = {
    figure: article.text.slice(figure.start, ends.counted).replace(/\s+/g, ' '),
    tells: { text: told.text.replace(/\s+/g, ' '), from: toCitation(article, [told]) },
  }
  return { number, key: `${figure.value}`, kind: figure.unit ?? '', score }
}

/** A sentence that can be understood alone: of running text, not too long, and not leaning on what was said before. */
function isPlain({ article }: Digest, { passage, text }: Sentence): boolean {
  const kind = article.passages[passage]?.kind
  if (kind !== undefined && kind !== 'paragraph' && kind !== 'listItem') return false
  return /^["“'‘]?\p{Lu}|^\p{N}/u.test(text) && !LEANING.test(text) && !/[“”"«»„]/.test(text)
}

const LEANING =
  /^(?:he|she|it|they|his|her|its|their|this|that|these|those|there|but|and|or|so|then|still|yet|however|instead|another|others|both|such|one|also|of (?:these|those|them)|in (?:total|all)|by then)\b/i

function findEnds({ text }: Article, sentence: Sentence, figure: Figure): Ends | undefined {
  if (!/\p{N}/u.test(figure.text) || isTime(figure.unit) || isSecond(text, figure)) return undefined
  if (figure.unit === undefined && figure.value < COUNT_MIN) return undefined
  const counted = findFigureEnd(text, figure)
  if (counted === undefined || counted > sentence.end) return undefined
  const told = cutSentence(text, sentence, counted)
  return told === undefined ? undefined : { counted, told }
}

/** The second of two figures tells only half: "from 38 to 33 crowns", "52.4 to 47.6 per cent". */
function isSecond(text: string, { start }: Figure): boolean {
  return /\p{N}\s?(?:to|and|or|by|[-–—])\s?$/u.test(text.slice(Math.max(0, start - 8), start))
}

/** The sentence's end, or that of a clause after the figure where the sentence is too long. */
function cutSentence(text: string, { start, end }: Sentence, from: number): number | undefined {
  if (end - start <= SENTENCE_LENGTH_MAX) return end
  // What stands in a clause between the subject and its verb cannot lose what follows.
  if (/,\s(?:who|which|whose|where)\b/i.test(text.slice(start, from))) return undefined
  for (const { index } of text.slice(from, start + SENTENCE_LENGTH_MAX).matchAll(CLAUSE_END))
    if (from + index - start >= CLAUSE_LENGTH_MIN) return from + index
  return undefined
}

/** Money and measures say more than shares and counts, exact figures and great ones more than round and small ones. */
function scoreFigure({ unit, value, text }: Figure): number {
  const isExact = /[1-9]\D*[1-9]/.test(text)
  return (
    (unit === undefined || unit === '%' ? 0.4 : 1) +
    (isExact ? 0.5 : 0) +
    Math.min(1, Math.log10(Math.abs(value) + 1) / 6)
  )
}

/** What the headline speaks of is what the figure should be about. */
function scoreSentence(headline: readonly string[], { text }: Sentence): number {
  const folded = foldText(text)
  const held = headline.filter((word) => folded.includes(word))
  // Most sentences hold none of its words, and need not be taken apart to see which of them are whole.
  if (held.length === 0) return 0
  const words = new Set(listWords(folded))
  return Math.min(SENTENCE_SCORE_MAX, held.filter((word) => words.has(word)).length / 3)
}

function listWords(folded: string): readonly string[] {
  return folded.match(/\p{L}{4,}/gu) ?? []
}
