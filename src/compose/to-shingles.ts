import { addToFnv, FNV_BASIS } from '../kit/fnv.ts'
import { foldText } from '../kit/fold-text.ts'
import { isPlainText } from '../kit/is-plain-text.ts'
import { rememberText } from '../kit/remember-text.ts'

const WORDS_EACH = 4
const WORDS_MAX = 20_000
const OF_WORD = /[\p{L}\p{N}]/u

/**
 * The hashes of every run of four words, each once and in ascending order; a shorter text gives one for all of its words.
 *
 * @example
 * toShingles('a b c d e').length // 2
 */
export function toShingles(text: string): Uint32Array {
  // Of plain text nothing is folded but capitals, and those on the way.
  const words = hashWords(isPlainText(text) ? text : foldText(text))
  const count = Math.max(1, words.length - WORDS_EACH + 1)
  const shingles = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let hash = FNV_BASIS
    for (let j = i; j < Math.min(i + WORDS_EACH, words.length); j++) hash = addToFnv(hash, words[j]!)
    // The bits of the last word must reach those that are compared first.
    shingles[i] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  }
  shingles.sort()
  let kept = 0
  for (let i = 0; i < count; i++)
    if (i === 0 || shingles[i] !== shingles[i - 1]) shingles[kept++] = shingles[i]!
  return shingles.slice(0, kept)
}

/** The hash of each word in small letters: FNV-1a over UTF-16 units, 32 bits; quick, and the same everywhere. */
function hashWords(text: string): readonly number[] {
  const hashes: number[] = []
  let hash = FNV_BASIS
  let isWithin = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < ASCII_END ? IS_ASCII_OF_WORD[unit] === 1 : isOfWord(text, i)) {
      hash = addToFnv(hash, unit >= CAPITAL_A && unit <= CAPITAL_Z ? unit | SMALL : unit)
      isWithin = true
    } else if (isWithin) {
      hashes.push(hash)
      if (hashes.length === WORDS_MAX) return hashes
      hash = FNV_BASIS
      isWithin = false
    }
  }
  if (isWithin) hashes.push(hash)
  return hashes
}

const ASCII_END = 0x80
const [CAPITAL_A, CAPITAL_Z, SMALL] = [0x41, 0x5a, 0x20]
const IS_ASCII_OF_WORD = Uint8Array.from({ length: ASCII_END }, (_, unit) =>
  OF_WORD.test(String.fromCharCode(unit)) ? 1 : 0,
)

/** Whether the character that a unit belongs to is a letter or a digit. */
function isOfWord(text: string, index: number): boolean {
  const isSecond = isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1))
  return isOfWordCharacter(String.fromCodePoint(text.codePointAt(isSecond ? index - 1 : index)!))
}

const isOfWordCharacter = rememberText((character) => OF_WORD.test(character))

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
