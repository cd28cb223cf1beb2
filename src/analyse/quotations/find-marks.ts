import type { Passage } from '../../model/article.ts'
import { isApostrophe } from './is-apostrophe.ts'

export type MarkFamily = 'double' | 'single' | 'guillemet'

/** A quotation mark, and which way it can turn where it stands. */
export interface Mark {
  readonly at: number
  /** 2 for doubles made of two signs: '' and ``. */
  readonly length: number
  readonly family: MarkFamily
  readonly turn: 'open' | 'close' | 'either'
  /** Straight marks and curly ones pair with their own kind first. */
  readonly isStraight: boolean
}

/** The quotation marks of a passage, in order; apostrophes and primes are left out. */
export function findMarks(text: string, passage: Pick<Passage, 'start' | 'end'>): Mark[] {
  const marks: Mark[] = []
  const running = text.slice(passage.start, passage.end)
  for (const { 0: sign, index } of running.matchAll(SIGNS)) {
    const family = toFamily(sign)
    if (family === 'single' && isApostrophe(running, index)) continue
    if (sign === '"' && HEIGHT.test(running.slice(Math.max(0, index - 4), index))) continue
    const turn = isParted(sign, running, index)
      ? toPartedTurn(running.slice(Math.max(0, index - 8), index - 1), running[index + 1] ?? '')
      : toTurn(sign, running[index - 1] ?? '', running[index + sign.length] ?? '')
    const isStraight = STRAIGHT.has(sign)
    if (turn) marks.push({ at: passage.start + index, length: sign.length, family, turn, isStraight })
  }
  return marks
}

const SIGNS = /''|``|’’|‘‘|["“”„‟«»‹›‘’‚‛'`]/g
const STRAIGHT: ReadonlySet<string> = new Set(['"', "'", "''", '``', '`'])
// As in 6'2".
const HEIGHT = /\d['’]\d{1,2}$/

function toFamily(sign: string): MarkFamily {
  if (sign === '«' || sign === '»') return 'guillemet'
  return sign.length === 2 || '"“”„‟'.includes(sign) ? 'double' : 'single'
}

/** By its shape, and by what stands around it where a shape is used both ways („low“, »turned«, ”Swedish”). */
function toTurn(sign: string, before: string, after: string): Mark['turn'] | undefined {
  const opens = !STANDS_OPEN.test(after) && CAN_PRECEDE.test(before)
  const closes = !STANDS_OPEN.test(before) && CAN_FOLLOW.test(after)
  if (OPENING.has(sign)) return closes && !opens ? 'either' : 'open'
  if (CLOSING.has(sign)) return opens && !closes ? 'either' : 'close'
  if (opens !== closes) return opens ? 'open' : 'close'
  return sign === "'" ? undefined : 'either'
}

// "It is done, ' she said": tokenised text parts a mark from its words, and its shape does not tell which way it turns.
function isParted(sign: string, running: string, at: number): boolean {
  return sign === "'" && PARTED.test((running[at - 1] ?? ' ') + (running[at + 1] ?? ' '))
}

const PARTED = /^\s[\s.,;:!?)]$/

// After a noun's s it may be a plural possessive, which never opens; before a point it can only close.
function toPartedTurn(before: string, after: string): Mark['turn'] {
  return /\S/.test(after) || (/s$/i.test(before) && !FUNCTION_WORD_IN_S.test(before)) ? 'close' : 'either'
}

const FUNCTION_WORD_IN_S =
  /(?:^|\s)(?:as|is|was|has|does|his|its|this|thus|us|yes|says|asks|adds|writes|across)$/i

const STANDS_OPEN = /^\s?$/
const CAN_PRECEDE = /^[\s([{—–\-/…"“”‘’'«‹:]?$/
const CAN_FOLLOW = /^[\s\p{P}\p{S}]?$/u
const OPENING: ReadonlySet<string> = new Set(['“', '„', '‟', '«', '‘', '‚', '‛', '``', '`', '‘‘', '‹'])
const CLOSING: ReadonlySet<string> = new Set(['”', '»', '’', '›', '’’'])
