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
  const line = words.join(' ')
  const shingles = new Set<number>()
  let start = 0
  for (let i = 0; i === 0 || i + WORDS_EACH <= words.length; i++) {
    const run = words.slice(i, i + WORDS_EACH)
    const length = run.reduce((sum, word) => sum + word.length + 1, -1)
    shingles.add(hashText(line, start, start + length))
    start += (words[i]?.length ?? 0) + 1
  }
  return shingles
}

/** FNV-1a over UTF-16 units, 32 bits: quick, and the same everywhere. */
function hashText(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
