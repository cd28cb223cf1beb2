import type { Sentence } from '../../model/digest.ts'
import { findRuns, type WordRun } from './find-runs.ts'
import { openWordBook } from './word-book.ts'

/** A name or phrase of an article. */
export interface Term {
  isName: boolean
  count: number
  /** The first sentence that holds it. */
  readonly firstSentence: number
  /** Where it first stands. */
  readonly run: WordRun
  readonly from: number
  readonly to: number
}

/**
 * The names of the sentences, whole, and the words, pairs and threes of the runs between stop-words, counted by stem.
 *
 * What is said once and is no name matters only in an article that has little else, and is left out when `enough` are left.
 */
export function gatherTerms(
  sentences: readonly Sentence[],
  boilerplate: ReadonlySet<Sentence>,
  enough: number,
): readonly Term[] {
  const text = readRuns(sentences, boilerplate)
  const likely = countTerms(text, REPEATED).filter(({ count, isName }) => count > 1 || isName)
  return likely.length >= enough ? likely : countTerms(text, ONCE)
}

const SENTENCE_LENGTH_MAX = 2000
const REPEATED = 2
const ONCE = 1

interface RunText {
  readonly runs: readonly Placed[]
  /** By number of the stem, how often it stands in the runs. */
  readonly frequencies: readonly number[]
}

interface Placed {
  readonly run: WordRun
  readonly sentence: number
  /** Numbers of the words' stems. */
  readonly stems: readonly number[]
}

function readRuns(sentences: readonly Sentence[], boilerplate: ReadonlySet<Sentence>): RunText {
  const book = openWordBook()
  const runs: Placed[] = []
  const frequencies: number[] = []
  sentences.forEach((told, sentence) => {
    if (boilerplate.has(told)) return
    const found = findRuns(told.text.slice(0, SENTENCE_LENGTH_MAX), book)
    for (let i = 0; i < found.length; i++) {
      const run = found[i]!
      const stems = run.words.map(({ stemId }) => stemId)
      for (let i = 0; i < stems.length; i++) frequencies[stems[i]!] = (frequencies[stems[i]!] ?? 0) + 1
      runs.push({ run, sentence, stems })
    }
  })
  return { runs, frequencies }
}

const TERMS_MAX = 5000
const WORDS_MAX = 3

/** Phrases with a word that is rarer than `frequencyMin` are left out, for they cannot come back more often. */
function countTerms({ runs, frequencies }: RunText, frequencyMin: number): readonly Term[] {
  const toNode = openStemTree(frequencies.length)
  const terms: Term[] = []
  const termOf: (Term | undefined)[] = []
  for (let i = 0; i < runs.length; i++) {
    const { run, sentence, stems } = runs[i]!
    const { isName } = run
    const lengthMax = isName ? stems.length : WORDS_MAX
    for (let from = 0; from < (isName ? 1 : stems.length); from++) {
      let node = -1
      const end = Math.min(from + lengthMax, stems.length)
      for (let to = from + 1; to <= end; to++) {
        const stem = stems[to - 1]!
        if (!isName && frequencies[stem]! < frequencyMin) break
        node = node < 0 ? stem : toNode(node, stem)
        if (isName && to < end) continue
        const known = termOf[node]
        if (known) {
          known.count++
          known.isName ||= isName
        } else if (terms.length < TERMS_MAX)
          terms.push((termOf[node] = { isName, count: 1, firstSentence: sentence, run, from, to }))
      }
    }
  }
  return terms
}

/** Beyond so many stems two sequences may be taken for one, which does no harm. */
const STEMS_MAX = 65_536

/** Numbers for sequences of stems: that of a sequence (for one stem its own) and its next stem give that of the longer one. */
function openStemTree(stemCount: number): (node: number, stem: number) => number {
  const nodes = new Map<number, number>()
  return (node, stem) => {
    const key = node * STEMS_MAX + stem
    const known = nodes.get(key)
    if (known !== undefined) return known
    nodes.set(key, stemCount + nodes.size)
    return stemCount + nodes.size - 1
  }
}
