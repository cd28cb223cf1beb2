import { STOP_WORDS } from '../words/stop-words.ts'
import { toStem } from '../words/to-stem.ts'

/** A word of an article, looked at once however often it stands there. */
export interface Word {
  /** As it is printed, without a possessive ending. */
  readonly plain: string
  readonly lower: string
  readonly stem: string
  /** The same for all words of one stem, from 0. */
  readonly stemId: number
  readonly isCapital: boolean
  readonly isPossessive: boolean
  readonly isStop: boolean
  /** A small word inside names: "Bank of Ostrand". */
  readonly isLink: boolean
  /** No stop-word, and long enough to name something. */
  readonly isNaming: boolean
}

export interface WordBook {
  find(printed: string): Word
}

/** A book of the words of one article, empty. */
export function openWordBook(): WordBook {
  const words = new Map<string, Word>()
  const stemIds = new Map<string, number>()
  return {
    find(printed) {
      let word = words.get(printed)
      if (!word) words.set(printed, (word = toWord(printed, stemIds)))
      return word
    },
  }
}

function toWord(printed: string, stemIds: Map<string, number>): Word {
  const isPossessive = printed.endsWith("'s") || printed.endsWith('’s')
  const plain = isPossessive ? printed.slice(0, -2) : printed
  const lower = plain.toLowerCase()
  const stem = toStem(lower)
  const isStop = STOP_WORDS.has(lower)
  let stemId = stemIds.get(stem)
  if (stemId === undefined) stemIds.set(stem, (stemId = stemIds.size))
  return {
    plain,
    lower,
    stem,
    stemId,
    isCapital: plain[0] !== lower[0],
    isPossessive,
    isStop,
    isLink: plain.length <= LINK_LENGTH_MAX && LINKS.has(plain),
    isNaming: !isStop && NAMING.test(plain),
  }
}

const NAMING = /[a-z]{3}|\p{L}{3}/u
const LINKS: ReadonlySet<string> = new Set('of de la du del der van von bin al el ibn da di dos'.split(' '))
const LINK_LENGTH_MAX = 3
