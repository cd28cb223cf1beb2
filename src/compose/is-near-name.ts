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
    (givenA[0] === givenB[0] && countEdits(givenA, givenB) === 1)
  if (surnameA === surnameB) return isGivenNear
  // A bare surname that is another by a letter is too little to go by.
  const isGivenSame = givenA !== undefined && givenA === givenB
  return (
    isGivenSame &&
    Math.min(surnameA.length, surnameB.length) >= SURNAME_LENGTH_MIN &&
    countEdits(surnameA, surnameB) === 1
  )
}

function toPlain(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/[\p{M}.’']/gu, '')
    .toLowerCase()
}

/** Letters put in, taken out or changed (Levenshtein). */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}
