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
  WORD.lastIndex = 0
  const running = text.slice(passage.start, passage.end)
  for (let match = WORD.exec(running); match; match = WORD.exec(running)) {
    const start = passage.start + match.index
    const found = match[0]
    if (found.length === 1 && !LETTER_OR_DIGIT.test(found)) {
      tokens.push({ start, end: start + 1, text: found, lower: found, shape: 'point' })
      continue
    }
    pushToken(tokens, found, start)
    const last = tokens[tokens.length - 1]!
    const dot = last.end - passage.start
    if (running[dot] === '.' && isAbbreviation(last, running[dot + 1])) {
      tokens[tokens.length - 1] = toToken(`${last.text}.`, last.start)
      WORD.lastIndex = dot + 1
    }
  }
  return tokens
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
  return { start, end: start + text.length, text, lower: text.toLowerCase(), shape: toShape(text) }
}

function toShape(text: string): Shape {
  const first = text[0]!
  if (first >= 'a' && first <= 'z') return INNER_CAPITAL.test(text) ? 'capital' : 'lower'
  if (first >= 'A' && first <= 'Z') return 'capital'
  if (/\p{N}/u.test(first)) return 'number'
  return first !== first.toLowerCase() ? 'capital' : 'lower'
}

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
