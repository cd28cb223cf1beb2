import { scanWords } from '../words/scan-words.ts'
import type { Word, WordBook } from './word-book.ts'

/** Neighbouring words of a sentence that may name what it is about: a whole name, or what stands between stop-words. */
export interface WordRun {
  readonly words: readonly Word[]
  readonly isName: boolean
}

/**
 * The names of a sentence, whole, and the runs of words between its stop-words: "sea walls", "Ostrand", "crack" of
 * "The sea walls of Ostrand crack."
 */
export function findRuns(sentence: string, book: WordBook): readonly WordRun[] {
  const runs: WordRun[] = []
  let run: Word[] = []
  let name: Word[] = []
  const closeName = () => {
    if (name.length === 0) return
    const from = name.findIndex(({ isStop }) => !isStop)
    const to = name.findLastIndex(({ isLink }) => !isLink) + 1
    if (from >= 0 && to > from) runs.push({ words: name.slice(from, to), isName: true })
    name = []
  }
  const closeRun = () => {
    if (run.length === 0) return
    runs.push({ words: run, isName: false })
    run = []
  }

  let isOpening = true
  let reach = 0
  scanWords(sentence, WORD, (start, end) => {
    const word = book.find(sentence.slice(start, end))
    if (start > reach + 1 || sentence.charCodeAt(reach) !== BLANK) {
      closeName()
      closeRun()
    }
    reach = end
    if (word.isCapital && !(word.isStop && (isOpening || name.length === 0))) {
      closeRun()
      name.push(word)
    } else if (name.length > 0 && word.isLink && name.length < NAME_WORDS_MAX) name.push(word)
    else {
      closeName()
      if (!word.isNaming) closeRun()
      else run.push(word)
    }
    if (name.length >= NAME_WORDS_MAX || word.isPossessive) {
      closeName()
      closeRun()
    }
    isOpening = false
  })
  closeName()
  closeRun()
  return runs
}

const BLANK = 32
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]+|['’.-](?=[\p{L}\p{N}])|(?<=\b\p{Lu})\.(?=\s\p{Lu}))*/gu
const NAME_WORDS_MAX = 6
