/** What a sign is in a word; `INNER` and all after it may stand in one, and all after `INNER` may begin it. */
export const [NO_WORD, INNER, LETTER, SMALL, CAPITAL, NUMBER] = [1, 2, 3, 4, 5, 6] as const

const CLASSES: readonly (readonly [pattern: RegExp, letterClass: number])[] = [
  [/^\p{Ll}$/u, SMALL],
  [/^\p{Lu}$/u, CAPITAL],
  [/^\p{N}$/u, NUMBER],
  [/^\p{L}$/u, LETTER],
  [/^[\p{M}'’-]$/u, INNER],
]

/** The class of a sign, which may be two UTF-16 units. */
export function classify(sign: string): number {
  const found = CLASSES.find(([pattern]) => pattern.test(sign))
  if (found !== undefined) return found[1]
  // "№" is folded to letters.
  return /[\p{L}\p{N}]/u.test(sign.normalize('NFKC')) ? LETTER : NO_WORD
}

/** The class of a UTF-16 unit; half a sign may be anything. */
export function classifyUnit(unit: number): number {
  return (UNITS[unit] ||= unit >= 0xd800 && unit < 0xe000 ? NUMBER : classify(String.fromCharCode(unit)))
}

const UNITS = new Uint8Array(0x10000)
