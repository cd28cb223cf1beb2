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
    const word = toPlain(match[0])
    const lower = word.toLowerCase()
    if (match.index > reach + 1 || sentence[reach] !== ' ') {
      closeName()
      closeRun()
    }
    reach = match.index + match[0].length
    const capital = word[0] !== lower[0]
    const stop = STOP_WORDS.has(lower)
    if (capital && !(isOpening && stop) && !(stop && name.length === 0)) {
      closeRun()
      name.push(word)
    } else if (name.length > 0 && isLink(word) && name.length < NAME_WORDS_MAX) name.push(word)
    else {
      closeName()
      if (stop || !NAMING.test(word)) closeRun()
      else run.push(lower)
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

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]+|['’.-](?=[\p{L}\p{N}])|(?<=\b\p{Lu})\.(?=\s\p{Lu}))*/gu
const NAMING = /\p{L}{3}/u
const WORDS_MAX = 3
const NAME_WORDS_MAX = 6

function toPlain(word: string): string {
  return word.endsWith("'s") || word.endsWith('’s') ? word.slice(0, -2) : word
}

function toKey(words: readonly string[]): string {
  return words.map((word) => toStem(word.toLowerCase())).join(' ')
}

const LINKS: ReadonlySet<string> = new Set('of de la du del der van von bin al el ibn da di dos'.split(' '))

function isLink(word: string): boolean {
  return LINKS.has(word)
}
