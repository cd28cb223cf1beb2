import { foldText } from '../kit/fold-text.ts'

const WORDS_EACH = 4
const WORDS_MAX = 20_000
const WORD = /[\p{L}\p{N}]+/gu

/**
 * The hashes of every run of four words, each once and in ascending order; a shorter text gives one for all of its words.
 *
 * @example
 * toShingles('a b c d e').length // 2
 */
export function toShingles(text: string): Uint32Array {
  const words = (foldText(text).match(WORD) ?? []).slice(0, WORDS_MAX).map(hashWord)
  const count = Math.max(1, words.length - WORDS_EACH + 1)
  const shingles = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let hash = 0x811c9dc5
    for (let j = i; j < Math.min(i + WORDS_EACH, words.length); j++)
      hash = Math.imul(hash ^ words[j]!, 0x01000193)
    // The bits of the last word must reach those that are compared first.
    shingles[i] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  }
  shingles.sort()
  let kept = 0
  for (let i = 0; i < count; i++)
    if (i === 0 || shingles[i] !== shingles[i - 1]) shingles[kept++] = shingles[i]!
  return shingles.slice(0, kept)
}

/** FNV-1a over UTF-16 units, 32 bits: quick, and the same everywhere. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}
