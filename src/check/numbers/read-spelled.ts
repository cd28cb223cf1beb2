import type { NumberWords } from './number-words.ts'

/** A number in words: its value, and how many of the words it takes. */
export interface SpelledNumber {
  readonly value: number
  readonly wordCount: number
  /** One word that is as often no number: "one", "neuf". */
  readonly isUnsure: boolean
}

/**
 * Reads the number that some words begin with; `undefined` when they begin with none.
 *
 * "Quatre vingt dix sept bateaux" begins with 97, of four words.
 */
export function readSpelled(words: readonly string[], language: NumberWords): SpelledNumber | undefined {
  let [total, current, wordCount] = [0, undefined as number | undefined, 0]
  let isJoined = false
  reading: for (const [index, word] of words.entries()) {
    const parts = splitWord(word, language)
    const before = { total, current }
    for (const part of parts) {
      const next = takePart(part, { total, current, isJoined }, language)
      if (next === undefined) {
        // Half a word is no number: "acht" of "achtlos".
        ;({ total, current } = before)
        break reading
      }
      ;({ total, current, isJoined } = next)
    }
    if (!isJoined) wordCount = index + 1
  }
  const isUnsure = wordCount === 1 && language.unsure.has(words[0]!)
  return wordCount === 0 ? undefined : { value: total + (current ?? 0), wordCount, isUnsure }
}

interface Reading {
  readonly total: number
  readonly current: number | undefined
  /** A joint was read, and nothing after it. */
  readonly isJoined: boolean
}

function takePart(
  part: string,
  { total, current, isJoined }: Reading,
  { small, hundreds, scales, joints }: NumberWords,
): Reading | undefined {
  const number = small[part]
  const scale = scales[part]
  if (number !== undefined) {
    const sum = current === undefined ? number : add(current, number, isJoined ? 'joined' : 'beside')
    return sum === undefined ? undefined : { total, current: sum, isJoined: false }
  }
  if (hundreds.has(part))
    return (current ?? 1) < 100 ? { total, current: (current ?? 1) * 100, isJoined: false } : undefined
  if (scale !== undefined) {
    // "Dos mil millones" are two thousand times a million; "two million three thousand" is a sum.
    const isOfAll = total > 0 && total < scale
    const scaled = isOfAll ? (total + (current ?? 0)) * scale : total + (current ?? 1) * scale
    return { total: scaled, current: undefined, isJoined: false }
  }
  return joints.has(part) && (total > 0 || current !== undefined)
    ? { total, current, isJoined: true }
    : undefined
}

/** What two numbers in one are together; `undefined` where they are two. */
function add(first: number, second: number, how: 'joined' | 'beside'): number | undefined {
  const rest = first % 100
  const isTen = second >= 20 && second < 100 && second % 10 === 0
  if (first >= 100 && rest === 0 && second < 100) return first + second
  if (rest >= 20 && rest % 10 === 0 && second < 10) return first + second
  // French: soixante-dix, quatre-vingts, quatre-vingt-dix, dix-sept.
  if ((rest === 60 || rest === 80) && second < 20) return first + second
  if (rest === 4 && second === 20 && how === 'beside') return first + 76
  if (rest % 20 === 10 && second >= 7 && second < 10) return first + second
  // German: dreiundzwanzig.
  return rest > 0 && rest < 10 && isTen && how === 'joined' ? first + second : undefined
}

function splitWord(word: string, { split }: NumberWords): readonly string[] {
  const parts = split === undefined ? null : word.match(split)
  return parts !== null && parts.join('') === word ? parts : [word]
}
