/** A word or a single mark, with its place in the text. */
export interface WordingToken {
  /** How it is compared: compatibility forms, marks of quotation and dashes made alike; letters keep their case. */
  readonly key: string
  readonly isWord: boolean
  readonly start: number
  readonly end: number
}

// Scripts that are written without spaces, so that each letter is a token of its own.
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}'
// Marks that only guide line breaks and joining; they are no part of a word.
const UNSEEN = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff'
const DASH = '[-‐‑‒–—―−﹘﹣－]'
const TOKEN = new RegExp(
  [
    `[${UNSPACED}][\\p{M}${UNSEEN}]*`,
    `(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}])(?:(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}${UNSEEN}])*`,
    // Several hyphens are a dash that was typed, and three dots an ellipsis.
    `${DASH}+`,
    '\\.{3,}|…+',
    `[^\\s${UNSEEN}]`,
  ].join('|'),
  'gu',
)
const WORD = /^[\p{L}\p{N}\p{M}]/u
const UNSEEN_ALL = new RegExp(`[${UNSEEN}]`, 'gu')
// Where compatibility forms would run into the digits before them: 10² is not 102, and 1½ is not 11/2.
const RAISED = /(?<=\p{Nd})(?=[⁰¹²³⁴-⁹₀-₉¼-¾⅐-⅞])/gu

/**
 * The words and marks of a text in order; white space and what cannot be seen is left out.
 *
 * @example
 * toWordingTokens('It’s — fine').map(({ key }) => key) // ['It', "'", 's', '-', 'fine']
 */
export function toWordingTokens(text: string): readonly WordingToken[] {
  const tokens: WordingToken[] = []
  for (const match of text.matchAll(TOKEN)) {
    const [found] = match
    const isWord = WORD.test(found)
    tokens.push({ key: toKey(found, isWord), isWord, start: match.index, end: match.index + found.length })
  }
  return tokens
}

const PLAIN_WORD = /^[A-Za-z0-9]+$/

function toKey(found: string, isWord: boolean): string {
  if (PLAIN_WORD.test(found)) return found
  if (isWord) return found.replace(UNSEEN_ALL, '').replace(RAISED, '^').normalize('NFKC')
  if (/^[“”„‟«»″"＂]/.test(found)) return '"'
  if (/^[‘’‚‛‹›′`´'＇]/.test(found)) return "'"
  if (/^[-‐‑‒–—―−﹘﹣－]/.test(found)) return '-'
  if (/^(?:…|\.{3})/.test(found)) return '…'
  return found.normalize('NFKC').trim()
}
