// Learns the weights of src/analyse/summary/summary-weights.ts.
//
//   node tools/train-summary.ts FOLDER [--folds N]
//
// FOLDER holds summaries-train.jsonl: {id, article, reference_sentences} a line. All sets of three sentences out of the
// most likely ones are scored against the reference (mean of ROUGE-1, -2 and -L), and the weights are the ridge
// regression of that score on what is weighed of a set. So sentences are learned as a set, with what they repeat of each
// other, and not one by one. Same data, same weights: nothing is drawn by chance.
// --folds N reports, without writing, what weights learned on the other folds reach on each.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  describeSentences,
  type Candidate,
  type Features,
} from '../src/analyse/summary/describe-sentences.ts'
import { toWordsOver, type SetFeatures } from '../src/analyse/summary/score-set.ts'
import { dot } from '../src/analyse/summary/to-direction.ts'
import { findSentences } from '../src/analyse/sentences/find-sentences.ts'
import type { Passage } from '../src/model/article.ts'
import { toRouge } from './rouge.ts'

const OUTPUT = new URL('../src/analyse/summary/summary-weights.ts', import.meta.url)
const POOL_OPENING = 12
const POOL_CENTRAL = 5
/** Articles are learned from whole and as if they were short: what is weighed depends on how long an article is. */
const OPENING_WORDS = 400
const PENALTY = 0.001
/** The training articles have no headline to be like; to be like it is taken to be worth this part of being like the whole. */
const HEADLINE_PART = 0.5

interface Example {
  readonly id: string
  /** One row of features a set, `names.length` wide. */
  readonly rows: Float64Array
  readonly rewards: Float64Array
  readonly products: Float64Array
  readonly pulls: Float64Array
  /** The reward of the article's own first three sentences. */
  readonly lead: number
}

interface Row {
  readonly id: string
  readonly article: string
  readonly reference_sentences: readonly string[]
}

const folder = process.argv[2]
const foldCount = Number(process.argv[process.argv.indexOf('--folds') + 1 || process.argv.length] ?? 0)
if (!folder) throw new Error('Usage: node tools/train-summary.ts FOLDER [--folds N]')
const rows = readFileSync(join(folder, 'summaries-train.jsonl'), 'utf8').split('\n').filter(Boolean)
let names: readonly (keyof SetFeatures)[] = []
const examples = rows
  .flatMap((row) => [JSON.parse(row) as Row, toOpening(JSON.parse(row) as Row)])
  .map(toExample)
  .filter((example) => example !== undefined)

if (foldCount > 0) reportFolds()
else writeWeights(train(examples))

/** The same article as a short one: its sentences within the first `OPENING_WORDS`. */
function toOpening(row: Row): Row {
  const words = row.article.split(' ').slice(0, OPENING_WORDS).join(' ')
  return { ...row, article: words.slice(0, words.lastIndexOf('. ') + 1) }
}

function toExample({ id, article, reference_sentences }: Row): Example | undefined {
  const described = { headline: '', text: article, passages: toPassages(article) }
  const candidates = describeSentences(described, findSentences(described))
  const good = candidates.filter(({ poor }) => !poor)
  if (good.length < 4) return undefined
  const rouge = toRouge(reference_sentences)
  const central = good.slice(POOL_OPENING).toSorted((a, b) => b.features.centrality - a.features.centrality)
  const pool = [...good.slice(0, POOL_OPENING), ...central.slice(0, POOL_CENTRAL)].toSorted(
    (a, b) => a.place - b.place,
  )
  const parts = new Map(candidates.map((c) => [c, rouge.toParts(c.sentence.text)]))
  const sets = pool
    .flatMap((a, i) =>
      pool.slice(i + 1).flatMap((b, j) => pool.slice(i + j + 2).map((c) => [a, b, c] as const)),
    )
    .filter(isCoherent)
  if (sets.length === 0) return undefined
  names = Object.keys(toFeatures(sets[0] ?? good.slice(0, 3))) as (keyof SetFeatures)[]
  const values = new Float64Array(sets.length * names.length)
  sets.forEach((set, s) =>
    Object.values(toFeatures(set)).forEach((value, n) => (values[s * names.length + n] = value)),
  )
  const rewards = Float64Array.from(sets, (set) => rouge.score(set.map((c) => parts.get(c)!)))
  return {
    id,
    rows: values,
    rewards,
    ...toSums(values, rewards),
    lead: rouge.score(candidates.slice(0, 3).map((c) => parts.get(c)!)),
  }
}

function isCoherent(set: readonly Candidate[]): boolean {
  return set.every(({ leans, place }) => !leans || place === 0 || set.some((c) => c.place === place - 1))
}

function toFeatures(set: readonly Candidate[]): SetFeatures {
  const sums = { ...set[0]!.features } as Record<keyof Features, number>
  for (const { features } of set.slice(1))
    for (const name of Object.keys(sums) as (keyof Features)[]) sums[name] += features[name]
  const pairs = set.flatMap((a, i) => set.slice(i + 1).map((b) => [a, b] as const))
  return {
    ...sums,
    redundancy: pairs.reduce((sum, [a, b]) => sum + dot(a.direction, b.direction), 0),
    wordsOver: toWordsOver(set.reduce((sum, { wordCount }) => sum + wordCount, 0)),
  }
}

function toPassages(text: string): readonly Passage[] {
  return [...text.matchAll(/\S(?:.|\n(?!\n))*/g)].map(({ index, 0: found }) => ({
    kind: 'paragraph',
    start: index,
    end: index + found.length,
  }))
}

/** Ridge regression of a set's reward on its features, both as they differ from the mean of their own article. */
function train(learned: readonly Example[]): Float64Array {
  const size = names.length
  const matrix = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size)
    row[i] = PENALTY * learned.length
    return row
  })
  const target = new Float64Array(size)
  for (const { products, pulls } of learned)
    for (let i = 0; i < size; i++) {
      target[i]! += pulls[i]!
      for (let j = 0; j < size; j++) matrix[i]![j]! += products[i * size + j]!
    }
  return solve(matrix, target)
}

/** Adds up what the regression needs of one article: products of features, and of features with the reward. */
function toSums(rows: Float64Array, rewards: Float64Array): Pick<Example, 'products' | 'pulls'> {
  const size = names.length
  const count = rewards.length
  const reward = rewards.reduce((a, b) => a + b, 0) / count
  const means = Float64Array.from({ length: size }, (_, n) => {
    let sum = 0
    for (let s = 0; s < count; s++) sum += rows[s * size + n]!
    return sum / count
  })
  const products = new Float64Array(size * size)
  const pulls = new Float64Array(size)
  for (let s = 0; s < count; s++)
    for (let i = 0; i < size; i++) {
      const x = (rows[s * size + i]! - means[i]!) / count
      pulls[i]! += x * (rewards[s]! - reward)
      for (let j = 0; j < size; j++) products[i * size + j]! += x * (rows[s * size + j]! - means[j]!)
    }
  return { products, pulls }
}

/** Gauss's elimination with row exchange. */
function solve(matrix: readonly Float64Array[], target: Float64Array): Float64Array {
  const size = target.length
  const rows = matrix.map((row, i) => Float64Array.from([...row, target[i]!]))
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i + 1; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k
    ;[rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!]
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!
      for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!
    }
  }
  const solution = new Float64Array(size)
  for (let i = size - 1; i >= 0; i--) {
    let rest = rows[i]![size]!
    for (let j = i + 1; j < size; j++) rest -= rows[i]![j]! * solution[j]!
    solution[i] = rest / rows[i]![i]!
  }
  return solution
}

function toScores(values: Float64Array, weights: Float64Array): Float64Array {
  const size = weights.length
  const scores = new Float64Array(values.length / size)
  for (let s = 0; s < scores.length; s++)
    for (let n = 0; n < size; n++) scores[s]! += weights[n]! * values[s * size + n]!
  return scores
}

function reportFolds(): void {
  const ids = [...new Set(examples.map(({ id }) => id))]
  const toFold = (id: string) => ids.indexOf(id) % foldCount
  const gains: number[] = []
  for (let fold = 0; fold < foldCount; fold++) {
    const weights = train(examples.filter(({ id }) => toFold(id) !== fold))
    for (const { id, rows: values, rewards, lead } of examples) {
      if (toFold(id) !== fold) continue
      const scores = toScores(values, weights)
      gains.push(rewards[scores.indexOf(Math.max(...scores))]! - lead)
    }
  }
  const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length
  const deviation = Math.sqrt(mean(gains.map((g) => (g - mean(gains)) ** 2)) / gains.length)
  const best = mean(examples.map(({ rewards }) => Math.max(...rewards)))
  console.log(
    `lead ${(100 * mean(examples.map(({ lead }) => lead))).toFixed(2)}, best possible ${(100 * best).toFixed(2)}, gain over lead ${(100 * mean(gains)).toFixed(2)} ± ${(196 * deviation).toFixed(2)}`,
  )
}

function writeWeights(weights: Float64Array): void {
  const central = weights[names.indexOf('centrality')]!
  const lines = names.map((name, n) => {
    const weight = name === 'likeHeadline' ? HEADLINE_PART * central : weights[n]!
    return `  ${name}: ${Math.round(10_000 * weight) / 100},`
  })
  writeFileSync(
    OUTPUT,
    `import type { Weights } from './score-set.ts'\n\n/** Learned by tools/train-summary.ts; see there for how. A point is a hundredth of ROUGE. */\nexport const SUMMARY_WEIGHTS: Weights = {\n${lines.join('\n')}\n}\n`,
  )
  console.log(lines.join('\n'))
}
