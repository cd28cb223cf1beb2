import { toExact } from '../../kit/to-exact.ts'

/**
 * The value of a number in digits or in English words; `undefined` when it names no definite number.
 *
 * @example
 * [parseNumber('1,200.5'), parseNumber('3', 'bn'), parseNumber('two dozen'), parseNumber('several million')]
 * // [1200.5, 3000000000, 24, undefined]
 */
export function parseNumber(text: string, scale = ''): number | undefined {
  const factor = SCALES[scale.trim().toLowerCase()] ?? 1
  if (/^\d/.test(text)) return toExact(Number(text.replace(/[^\d.]/g, '')) * factor)
  let value = 0
  let seen = false
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    const number = SMALL[word]
    const step = SCALES[word]
    if (number !== undefined) value = word === 'a' || word === 'an' ? value || 1 : value + number
    else if (step !== undefined) value = (value || 1) * step
    else return undefined
    seen = true
  }
  return seen ? value * factor : undefined
}

const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
const SMALL: Readonly<Record<string, number>> = {
  half: 0.5,
  a: 1,
  an: 1,
  ...Object.fromEntries(
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
      .split(' ')
      .map((word, i) => [word, i + 1]),
  ),
  ...Object.fromEntries(
    'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, 20 + 10 * i]),
  ),
}
