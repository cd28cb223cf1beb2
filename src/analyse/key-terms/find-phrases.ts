import { STOP_WORDS } from '../words/stop-words.ts'
import { toStem } from '../words/to-stem.ts'

/** Neighbouring words of a sentence that may name what it is about. */
export interface Phrase {
  readonly text: string
  /** Its stems, parted by spaces: what makes two phrases the same. */
  readonly key: string
  readonly isName: boolean
}

/**
 * The names of a sentence, whole, and the words, pairs and threes of what stands between its stop-words.
 *
 * @example
 * findPhrases('The port of Ostrand needs new cranes.').map(({ text }) => text)
 * // ['port', 'Ostrand', 'needs', 'cranes']
 */
export function findPhrases(sentence: string): readonly Phrase[] {
  const phrases: Phrase[] = []
  let run: string[] = []
  let name: string[] = []
  const closeName = () => {
    while (name.length > 0 && STOP_WORDS.has(name[0]!.toLowerCase())) name.shift()
    while (name.length > 0 && isLink(name.at(-1)!)) name.pop()
    if (name.length > 0) phrases.push({ text: name.join(' '), key: toKey(name), isName: true })
    name = []
  }
  const closeRun = () => {
    const stems = run.map(toStem)
    for (let i = 0; i < run.length; i++) {
      let text = run[i]!
      let key = stems[i]!
      phrases.push({ text, key, isName: false })
      for (let j = i + 1; j < Math.min(i + WORDS_MAX, run.length); j++) {
        text += ` ${run[j]!}`
        key += ` ${stems[j]!}`
        phrases.push({ text, key, isName: false })
      }
    }
    run = []
  }

  let isOpening = true
  let reach = 0
  for (const match of sentence.matchAll(WORD)) {
    const word = match[0].replace(/['’]s$/, '')
    if (match.index > reach + 1 || sentence[reach] !== ' ') {
      closeName()
      closeRun()
    }
    reach = match.index + match[0].length
    const capital = /^\p{Lu}/u.test(word)
    const stop = STOP_WORDS.has(word.toLowerCase())
    if (capital && !(isOpening && stop) && !(stop && name.length === 0)) {
      closeRun()
      name.push(word)
    } else if (name.length > 0 && isLink(word) && name.length < NAME_WORDS_MAX) name.push(word)
    else {
      closeName()
      if (stop || !/\p{L}{3}/u.test(word)) closeRun()
      else run.push(word.toLowerCase())
    }
    if (name.length >= NAME_WORDS_MAX || match[0] !== word) {
      closeName()
      closeRun()
    }
    isOpening = false
  }
  closeName()
  closeRun()
  return phrases
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.-](?=[\p{L}\p{N}])|(?<=\b\p{Lu})\.(?=\s\p{Lu}))*/gu
const WORDS_MAX = 3
const NAME_WORDS_MAX = 6

function toKey(words: readonly string[]): string {
  return words.map((word) => toStem(word.toLowerCase())).join(' ')
}

function isLink(word: string): boolean {
  return /^(?:of|de|la|du|del|der|van|von|bin|al|el|ibn|da|di|dos)$/.test(word)
}
