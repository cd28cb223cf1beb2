import { addToFnv, FNV_BASIS } from '../kit/fnv.ts'
import { foldText } from '../kit/fold-text.ts'
import type { TextWords } from './article-words.ts'
import { listParts, rememberParts } from './word-parts.ts'

const WORDS_EACH = 4
const WORDS_MAX = 20_000

/** The hashes of every run of four words, each once and in ascending order; of fewer words one for all of them. */
export function toShingles(text: TextWords): Uint32Array {
  const words = listParts(text, toHashes, WORDS_MAX)
  const each = Math.min(WORDS_EACH, words.length)
  const count = Math.max(1, words.length - WORDS_EACH + 1)
  const shingles = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let hash = FNV_BASIS
    for (let j = i; j < i + each; j++) hash = addToFnv(hash, words[j]!)
    // The bits of the last word must reach those that are compared first.
    shingles[i] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  }
  shingles.sort()
  let kept = 0
  for (let i = 0; i < count; i++)
    if (i === 0 || shingles[i] !== shingles[i - 1]) shingles[kept++] = shingles[i]!
  return kept === count ? shingles : shingles.slice(0, kept)
}

const toHashes = rememberParts((word) =>
  PLAIN_WORD.test(word) ? hashWord(word) : (foldText(word).match(LETTERS) ?? []).map(hashWord),
)

const PLAIN_WORD = /^[a-z0-9]+$/
const LETTERS = /[\p{L}\p{N}]+/gu

/** FNV-1a over UTF-16 units, 32 bits; quick, and the same everywhere. */
function hashWord(word: string): number {
  let hash = FNV_BASIS
  for (let i = 0; i < word.length; i++) hash = addToFnv(hash, word.charCodeAt(i))
  return hash
}
