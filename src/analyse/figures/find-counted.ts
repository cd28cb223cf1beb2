import { STOP_WORDS } from '../words/stop-words.ts'

/**
 * What a number counts: the words after it up to the noun, at most three; `undefined` when none says so.
 *
 * After a unit only "of …" or "in …" counts: "84 per cent of voters", "$3 million in aid".
 *
 * @example
 * [findCounted('23 new trade unions said', 2), findCounted('84% of voters', 3, '%'), findCounted('three or more', 5)]
 * // ['new trade unions', 'voters', undefined]
 */
export function findCounted(text: string, from: number, unit?: string): string | undefined {
  const link = unit === undefined ? PLAIN : LINKED
  link.lastIndex = from
  const opening = link.exec(text)
  if (!opening) return undefined
  const words: string[] = []
  let at = link.lastIndex
  for (;;) {
    WORD.lastIndex = at
    const word = WORD.exec(text)?.[1]
    if (word === undefined || words.length === WORDS_MAX || isEnd(word, words)) break
    words.push(word)
    at = WORD.lastIndex
    if (!/^\s/.test(text.slice(at, at + 1))) break
  }
  const last = words.findLastIndex((word) => isPlural(word) || unit !== undefined)
  return last < 0 ? undefined : words.slice(0, last + 1).join(' ')
}

const WORDS_MAX = 3
const PLAIN =
  /\s(?:(?:more|other|further|additional) )?(?:of (?:the|its|their|his|her|these|those) )?(?=\p{L})/uy
const LINKED = /\s(?:of|in|worth of) (?:(?:the|its|their|his|her|all|an?|these|those) )?(?=\p{L})/uy
const WORD = /\s*(\p{L}[\p{L}\p{M}'’-]*)/uy

const MODIFIERS: ReadonlySet<string> = new Set(['new', 'first', 'local', 'public'])

function isEnd(word: string, words: readonly string[]): boolean {
  const lower = word.toLowerCase()
  if (words.length === 0 && MODIFIERS.has(lower)) return false
  if (words.length > 0 && isPlural(words.at(-1)!)) return STOP_WORDS.has(lower) || !isPlural(word)
  return STOP_WORDS.has(lower) || /ly$/.test(lower)
}

const IRREGULAR: ReadonlySet<string> = new Set(
  'people men women children police troops cattle sheep fish feet teeth mice lives percent staff aircraft crew personnel media votes'.split(
    ' ',
  ),
)

function isPlural(word: string): boolean {
  const lower = word.toLowerCase()
  return (
    IRREGULAR.has(lower) ||
    (/[^su'’i]s$/.test(lower) && lower.length > 3) ||
    /women$|men$|people$/.test(lower)
  )
}
