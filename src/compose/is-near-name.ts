const SURNAME_LENGTH_MIN = 5

/**
 * Whether two names are of one person as two authors spell it: surnames that differ in accents or one letter, with the same
 * given name or none; or the same rare surname with given names that differ in a letter.
 *
 * @example
 * isNearName(['Ibrahim', 'Traoré'], ['Traore']) // true
 */
export function isNearName(a: readonly string[], b: readonly string[]): boolean {
  const [surnameA, surnameB] = [toPlain(a.at(-1)!), toPlain(b.at(-1)!)]
  const [givenA, givenB] = [a, b].map((words) => (words.length > 1 ? toPlain(words[0]!) : undefined))
  const isGivenNear =
    givenA === undefined ||
    givenB === undefined ||
    givenA === givenB ||
    (givenA[0] === givenB[0] && isOneEdit(givenA, givenB))
  if (surnameA === surnameB) return isGivenNear
  // A bare surname that is another by a letter is too little to go by.
  const isGivenSame = givenA !== undefined && givenA === givenB
  return (
    isGivenSame &&
    Math.min(surnameA.length, surnameB.length) >= SURNAME_LENGTH_MIN &&
    isOneEdit(surnameA, surnameB)
  )
}

function toPlain(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.’']/gu, '')
    .toLowerCase()
}

// Most names have nothing to take off.
const PLAIN = /^[a-z-]+$/i

/** Whether one letter was put in, taken out or changed. */
function isOneEdit(a: string, b: string): boolean {
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let [endOfA, endOfB] = [a.length, b.length]
  while (endOfA > start && endOfB > start && a[endOfA - 1] === b[endOfB - 1]) {
    endOfA--
    endOfB--
  }
  return Math.max(endOfA, endOfB) - start === 1
}
