import { foldText } from '../kit/fold-text.ts'

const WORDS_EACH = 4
const WORDS_MAX = 20_000

/**
 * The hashes of every run of four words; a shorter text gives one for all of its words.
 *
 * @example
 * toShingles('a b c d e').size // 2
 */
export function toShingles(text: string): ReadonlySet<number> {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .slice(0, WORDS_MAX)
  const shingles = new Set<number>()
  for (let i = 0; i === 0 || i + WORDS_EACH <= words.length; i++)
    shingles.add(hashText(words.slice(i, i + WORDS_EACH).join(' ')))
  return shingles
}

/** FNV-1a over UTF-16 units, 32 bits: quick, and the same everywhere. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
