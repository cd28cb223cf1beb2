import { foldText } from '../kit/fold-text.ts'

const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|president|minister|the)\.?\s+/

/**
 * Whether two names may be one person's: the same, or one is the other's surname, alone or with some of the given names.
 *
 * @example
 * [isSameName('Ms Terrell', 'Oona Terrell'), isSameName('Oona Tyrrell', 'Oona Terrell')] // [true, false]
 */
export function isSameName(a: string, b: string): boolean {
  const [first, second] = [toParts(a), toParts(b)]
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (short.length === 0 || short.at(-1) !== long.at(-1)) return false
  let from = 0
  return short.every((part) => {
    const index = long.indexOf(part, from)
    from = index + 1
    return index >= 0
  })
}

function toParts(name: string): readonly string[] {
  return foldText(name)
    .replace(TITLE, '')
    .replace(/['’]s?$/, '')
    .split(/[\s.]+/)
    .filter(Boolean)
}
