import { findCasedWords } from '../words/find-cased-words.ts'
import { STOP_WORDS } from '../words/stop-words.ts'

/** What is counted of a word, or of two words that follow each other. */
export interface Tally {
  /** Sentences that hold it. */
  sentences: number
  /** The first of them. */
  readonly first: number
  /** The last of them. */
  last: number
  /** Sum of 1, 1/2, 1/3, … for the first, second, third, … sentence of the article where that holds it. */
  early: number
}

export interface WordTally extends Tally {
  readonly text: string
  /** Not one of the words that every text is full of. */
  readonly isContent: boolean
  readonly isNumber: boolean
  /** Printed with a capital inside a sentence. */
  isName: boolean
}

export interface PairTally extends Tally {
  readonly left: WordTally
  readonly right: WordTally
}

/** The words of an article's sentences, counted. */
export interface Tallies {
  readonly words: readonly WordTally[]
  readonly pairs: readonly PairTally[]
  /** For each sentence, indices into `words`, each once. */
  readonly wordsOf: readonly (readonly number[])[]
  /** For each sentence, indices into `pairs`, each once. */
  readonly pairsOf: readonly (readonly number[])[]
  /** For each sentence, its words in all. */
  readonly wordCounts: readonly number[]
}

/** A word as it is printed. */
interface PrintedWord {
  /** Index into the words. */
  readonly id: number
  readonly isCapital: boolean
}

/** Counts words and pairs of neighbouring words, sentence by sentence. */
export function tallyWords(sentences: readonly string[]): Tallies {
  const words: WordTally[] = []
  const pairs: PairTally[] = []
  const wordIds = new Map<string, number>()
  const printedIds = new Map<string, PrintedWord>()
  const pairIds = new Map<number, number>()
  const sightings = sentences.map((sentence, place) => {
    const ownWords: number[] = []
    const ownPairs: number[] = []
    const cased = findCasedWords(sentence)
    let previous = -1
    for (let i = 0; i < cased.length; i++) {
      const { id, isCapital } = toPrintedWord(cased[i]!, place)
      const word = words[id]!
      if (isCapital && previous >= 0) word.isName = true
      if (isNewTo(word, place)) ownWords.push(id)
      const pairId = previous < 0 ? -1 : toPairId(previous, id, place)
      if (pairId >= 0 && isNewTo(pairs[pairId]!, place)) ownPairs.push(pairId)
      previous = id
    }
    return { ownWords, ownPairs, wordCount: cased.length }
  })
  return {
    words,
    pairs,
    wordsOf: sightings.map(({ ownWords }) => ownWords),
    pairsOf: sightings.map(({ ownPairs }) => ownPairs),
    wordCounts: sightings.map(({ wordCount }) => wordCount),
  }

  function toPrintedWord(printed: string, place: number): PrintedWord {
    const known = printedIds.get(printed)
    if (known !== undefined) return known
    const lower = printed.toLowerCase()
    const word = { id: toWordId(lower, place), isCapital: printed !== lower }
    printedIds.set(printed, word)
    return word
  }

  function toWordId(text: string, place: number): number {
    const known = wordIds.get(text)
    if (known !== undefined) return known
    wordIds.set(text, words.length)
    const isNumber = text.charCodeAt(0) <= NINE && NUMBER.test(text)
    const word = {
      text,
      isContent: isContent(text),
      isNumber,
      isName: false,
      sentences: 0,
      first: place,
      last: -1,
      early: 0,
    }
    return words.push(word) - 1
  }

  function toPairId(left: number, right: number, place: number): number {
    const key = left * WORDS_MAX + right
    const known = pairIds.get(key)
    if (known !== undefined) return known
    pairIds.set(key, pairs.length)
    const pair = { left: words[left]!, right: words[right]!, sentences: 0, first: place, last: -1, early: 0 }
    return pairs.push(pair) - 1
  }
}

/** Two word numbers make one pair number; beyond so many words two pairs may be taken for one, which does no harm. */
const WORDS_MAX = 65_536
const NUMBER = /^\d[\d.,]*$/
const NINE = '9'.charCodeAt(0)

function isNewTo(tally: Tally, place: number): boolean {
  if (tally.last === place) return false
  tally.last = place
  tally.sentences++
  tally.early += 1 / (1 + place)
  return true
}

function isContent(word: string): boolean {
  return !STOP_WORDS.has(word) && (word.length > 2 || /\d/.test(word))
}
