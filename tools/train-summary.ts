// Learns the weights of src/analyse/summary/summary-weights.ts.
//
//   node tools/train-summary.ts FOLDER [--folds N]
//
// FOLDER holds summaries-train.jsonl: {id, article, reference_sentences} a line. What is learned is how likely a word of
// the article, and a pair of neighbouring words, stands in the reference, from how often, how early and as what it
// stands in the article: some hundred thousand words rather than some hundred articles. Sentences are chosen by what
// that lets expect of ROUGE. Bylines and datelines are stripped first, as always. Same data, same weights.
// --folds N reports, without writing, what weights learned on the other folds reach on each.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chooseSet } from '../src/analyse/summary/choose-set.ts'
import { describeSentences, type Candidate } from '../src/analyse/summary/describe-sentences.ts'
import { describePair, PAIR_FEATURES, type PairFeature } from '../src/analyse/summary/pair-features.ts'
import {
  tallyCandidates,
  toSetting,
  weighCandidates,
  type SummaryWeights,
} from '../src/analyse/summary/weigh-candidates.ts'
import { describeWord, WORD_FEATURES, type WordFeature } from '../src/analyse/summary/word-features.ts'
import { findSentences } from '../src/analyse/sentences/find-sentences.ts'
import { findQuotations } from '../src/analyse/quotations/find-quotations.ts'
import { findWords } from '../src/analyse/words/find-words.ts'
import type { Passage } from '../src/model/article.ts'
import { fitLogistic, type Table } from './fit-logistic.ts'
import { toRouge } from './rouge.ts'

const OUTPUT = new URL('../src/analyse/summary/summary-weights.ts', import.meta.url)
/** Articles are learned from whole and as if they were short: what is weighed depends on how long an article is. */
const OPENING_WORDS = 400
const CANDIDATES_MIN = 5
/** The training articles have no headline: that a word stands in it is taken to double its odds. */
const HEADLINE_WEIGHT = 0.7
const NO_HEADLINE: ReadonlySet<string> = new Set()

interface Row {
  readonly id: string
  readonly article: string
  readonly reference_sentences: readonly string[]
}

interface Example {
  readonly id: string
  readonly candidates: readonly Candidate[]
  readonly reference: readonly string[]
  readonly words: Table
  readonly pairs: Table
}

const folder = process.argv[2]
const foldCount = Number(process.argv[process.argv.indexOf('--folds') + 1 || process.argv.length] ?? 0)
if (!folder) throw new Error('Usage: node tools/train-summary.ts FOLDER [--folds N]')
const examples = readFileSync(join(folder, 'summaries-train.jsonl'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .flatMap((line) => {
    const row = JSON.parse(line) as Row
    const candidates = toCandidates(row.article)
    return [toExample(row, candidates), toExample(row, toOpening(candidates))]
  })
  .filter(({ candidates }) => candidates.length >= CANDIDATES_MIN)

if (foldCount > 0) reportFolds()
else writeWeights(train(examples))

function toCandidates(text: string): readonly Candidate[] {
  const passages = [...text.matchAll(/\S(?:.|\n(?!\n))*/g)].map(({ index, 0: found }): Passage => ({
    kind: 'paragraph',
    start: index,
    end: index + found.length,
  }))
  const article = { text, passages }
  return describeSentences(findSentences(article), findQuotations(article).quotations)
}

/** The candidates within the first words. */
function toOpening(candidates: readonly Candidate[]): readonly Candidate[] {
  let words = 0
  return candidates.filter(({ sentence }) => (words += findWords(sentence.text).length) <= OPENING_WORDS)
}

function toExample(row: Row, candidates: readonly Candidate[]): Example {
  const tallies = tallyCandidates(candidates)
  const setting = toSetting(tallies, NO_HEADLINE)
  const reference = row.reference_sentences.flatMap((sentence) => findWords(sentence))
  const words = new Set(reference)
  const pairs = new Set(reference.slice(1).map((word, i) => `${reference[i]} ${word}`))
  return {
    id: row.id,
    candidates,
    reference: row.reference_sentences,
    words: {
      rows: tallies.words.map((word) => describeWord(word, setting)),
      holds: tallies.words.map(({ text }) => words.has(text)),
    },
    pairs: {
      rows: tallies.pairs.map((pair) => describePair(pair, setting.sentenceCount)),
      holds: tallies.pairs.map(({ left, right }) => pairs.has(`${left.text} ${right.text}`)),
    },
  }
}

function train(learned: readonly Example[]): SummaryWeights {
  const word = fitLogistic(joinTables(learned.map(({ words }) => words)))
  const pair = fitLogistic(joinTables(learned.map(({ pairs }) => pairs)))
  const named = WORD_FEATURES.map((name, i) => [name, word[i]!] as const)
  return {
    word: { ...(Object.fromEntries(named) as Record<WordFeature, number>), inHeadline: HEADLINE_WEIGHT },
    pair: Object.fromEntries(PAIR_FEATURES.map((name, i) => [name, pair[i]!])) as Record<PairFeature, number>,
  }
}

function joinTables(tables: readonly Table[]): Table {
  return { rows: tables.flatMap(({ rows }) => rows), holds: tables.flatMap(({ holds }) => holds) }
}

function reportFolds(): void {
  const ids = [...new Set(examples.map(({ id }) => id))]
  const toFold = (id: string) => ids.indexOf(id) % foldCount
  const gains: { readonly isWhole: boolean; readonly gain: number; readonly lead: number }[] = []
  for (let fold = 0; fold < foldCount; fold++) {
    const weights = train(examples.filter(({ id }) => toFold(id) !== fold))
    examples.forEach(({ id, candidates, reference }, i) => {
      if (toFold(id) !== fold) return
      const rouge = toRouge(reference)
      const score = (set: readonly Candidate[]) =>
        rouge.score(set.map(({ sentence }) => rouge.toParts(sentence.text)))
      const { weighed, worths } = weighCandidates(candidates, NO_HEADLINE, weights)
      const chosen = chooseSet(weighed, { worths, count: 3, wordsMax: Infinity })
      const lead = score(candidates.slice(0, 3))
      gains.push({ isWhole: examples[i - 1]?.id !== id, gain: score(chosen) - lead, lead })
    })
  }
  for (const isWhole of [true, false]) {
    const own = gains.filter((gain) => gain.isWhole === isWhole)
    const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
    const gain = mean(own.map((g) => g.gain))
    const deviation = Math.sqrt(mean(own.map((g) => (g.gain - gain) ** 2)) / own.length)
    console.log(
      `${isWhole ? 'whole articles' : `their first ${OPENING_WORDS} words`}: Lead-3 ${(100 * mean(own.map(({ lead }) => lead))).toFixed(2)}, gain ${(100 * gain).toFixed(2)} ± ${(196 * deviation).toFixed(2)}`,
    )
  }
}

function writeWeights({ word, pair }: SummaryWeights): void {
  const toLines = (weights: Readonly<Record<string, number>>) =>
    Object.entries(weights)
      .map(([name, weight]) => `    ${name}: ${Math.round(1000 * weight) / 1000},\n`)
      .join('')
  writeFileSync(
    OUTPUT,
    `import type { SummaryWeights } from './weigh-candidates.ts'\n\n/** Learned by tools/train-summary.ts; see there for how. */\nexport const SUMMARY_WEIGHTS: SummaryWeights = {\n  word: {\n${toLines(word)}  },\n  pair: {\n${toLines(pair)}  },\n}\n`,
  )
  console.log(`learned from ${examples.length} articles and openings`)
}
