import type { Passage } from '../../model/article.ts'

/** A word or a mark of punctuation outside white space. Quotation marks are no tokens. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly lower: string
  readonly shape: Shape
  /** Index of the stretch that a placeholder stands for. */
  readonly stretch?: number
}

/** stretch: a placeholder for words in quotation marks, so that the sentence around them stays short. */
export type Shape = 'capital' | 'lower' | 'number' | 'point' | 'stretch'

/**
 * The words and points of a passage, in order.
 *
 * The possessive is a word of its own, so that "Faso’s" names Faso; the full stop of an abbreviation belongs to its word.
 */
export function findTokens(text: string, passage: Pick<Passage, 'start' | 'end'>): Token[] {
  const tokens: Token[] = []
  const running = text.slice(passage.start, passage.end)
  for (let at = passage.start; at < passage.end;) {
    const code = text.charCodeAt(at)
    if (code === BLANK) {
      at++
      continue
    }
    if (isPoint(code)) {
      const sign = text[at]!
      tokens.push({ start: at, end: at + 1, text: sign, lower: sign, shape: 'point' })
      at++
      continue
    }
    const plain = isLetter(code) ? findPlain(text, at, passage.end) : undefined
    if (plain) {
      tokens.push(plain)
      at = plain.end
      continue
    }
    WORD.lastIndex = at - passage.start
    const match = WORD.exec(running)
    if (!match) break
    at = passage.start + pushFound(tokens, match[0], { running, index: match.index, offset: passage.start })
  }
  return tokens
}

const BLANK = 32
const CAPITALS_TO_SMALL = 32

/** Most words are letters with a blank or a comma after them, and need no closer look. */
function findPlain(text: string, start: number, to: number): Token | undefined {
  let capitals = 0
  let end = start
  for (; end < to; end++) {
    const code = text.charCodeAt(end)
    if (!isLetter(code)) break
    if (code < A_SMALL) capitals++
  }
  const after = end < to ? text.charCodeAt(end) : -1
  if (after !== BLANK && !(isPoint(after) && after !== FULL_STOP && after !== OPENING_BRACKET))
    return undefined
  const word = text.slice(start, end)
  // With a capital inside it is a name too: "iPhone".
  return capitals === 0
    ? { start, end, text: word, lower: word, shape: 'lower' }
    : { start, end, text: word, lower: word.toLowerCase(), shape: 'capital' }
}

const A_SMALL = 97
const FULL_STOP = 46
const OPENING_BRACKET = 40

function isLetter(code: number): boolean {
  const small = code | CAPITALS_TO_SMALL
  return small >= A_SMALL && small <= 122 && code < 128
}

/** One of , . ; : ? ! ( ) */
function isPoint(code: number): boolean {
  return (
    code === 44 ||
    code === 46 ||
    code === 59 ||
    code === 58 ||
    code === 63 ||
    code === 33 ||
    code === 40 ||
    code === 41
  )
}

interface Place {
  readonly running: string
  readonly index: number
  readonly offset: number
}

/** Adds what was found, and tells where to go on. */
function pushFound(tokens: Token[], found: string, { running, index, offset }: Place): number {
  const start = offset + index
  if (found.length === 1 && !LETTER_OR_DIGIT.test(found)) {
    tokens.push({ start, end: start + 1, text: found, lower: found, shape: 'point' })
    return index + 1
  }
  pushToken(tokens, found, start)
  const last = tokens[tokens.length - 1]!
  const dot = last.end - offset
  if (running[dot] !== '.' || !isAbbreviation(last, running[dot + 1])) return index + found.length
  tokens[tokens.length - 1] = toToken(`${last.text}.`, last.start)
  return dot + 1
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const WORD =
  /(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])|\p{N}[\p{N},.:]*\p{N}(?:[\p{L}%-]+)?|[\p{L}\p{N}@#][\p{L}\p{N}\p{M}_\u00ad]*(?:(?:['’&/-]|\.(?=[\p{Ll}\p{N}]|\p{Lu}(?!\p{Ll})))(?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}_\u00ad]+)*|[^\s\p{L}\p{N}"“”„‟«»‹›‘’‚‛'`]/gu
const POSSESSIVE = /['’][sS]$/

function pushToken(tokens: Token[], found: string, start: number): void {
  const bare = POSSESSIVE.test(found) ? found.slice(0, -2) : found
  tokens.push(toToken(bare, start))
  if (bare !== found) tokens.push({ ...toToken(found.slice(-2), start + bare.length), shape: 'lower' })
}

function toToken(text: string, start: number): Token {
  const lower = text.toLowerCase()
  return { start, end: start + text.length, text, lower, shape: toShape(text, lower) }
}

function toShape(text: string, lower: string): Shape {
  const first = text[0]!
  if (text === lower) return first >= 'a' && first <= 'z' ? 'lower' : DIGIT.test(first) ? 'number' : 'lower'
  if (first !== lower[0]) return 'capital'
  if (DIGIT.test(first)) return 'number'
  return INNER_CAPITAL.test(text) ? 'capital' : 'lower'
}

const DIGIT = /\p{N}/u
// Names such as "al-Bashir" and "iPhone" carry their capital inside.
const INNER_CAPITAL = /[a-z][A-Z]|-[A-Z]/

function isAbbreviation(token: Token, next: string | undefined): boolean {
  if (next !== undefined && LETTER_OR_DIGIT.test(next)) return false
  if (token.text.length === 1) return token.shape === 'capital' && token.text !== 'I'
  return token.shape === 'capital' && (ABBREVIATIONS.has(token.lower) || /\.\p{Lu}$/u.test(token.text))
}

const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof rev fr hon sen sens rep reps gov govs gen lt col sgt capt cmdr maj adm pres supt det insp ' +
    'st ste mt ft jr sr inc corp co ltd bros dept univ assn vs esq ald atty asst ' +
    'jan feb mar apr jun jul aug sept oct nov dec tues wed thurs fri ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn mo mont neb nev okla ore pa ' +
    'tenn tex va vt wash wis wyo'
  ).split(' '),
)
