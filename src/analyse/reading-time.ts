/**
 * Whole minutes to read so many words, at 230 words a minute, at least 1.
 *
 * The pace is that of silent reading of English non-fiction: 238 words a minute (Brysbaert, 2019), rounded down.
 *
 * @example
 * toReadingMinutes(700) // 3
 */
export function toReadingMinutes(wordCount: number): number {
  return Math.max(1, Math.round(wordCount / WORDS_PER_MINUTE))
}

const WORDS_PER_MINUTE = 230
