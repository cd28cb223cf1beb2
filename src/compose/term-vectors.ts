import { rememberEach } from '../kit/remember-each.ts'
import type { Digest } from '../model/digest.ts'

/** An article's most telling words with weights; the sum of their squares is 1. */
export type TermVector = ReadonlyMap<string, number>

const TERMS_MAX = 80
const WORDS_MAX = 3000
const WORD = /[\p{L}][\p{L}\p{M}\p{N}'’-]+|\p{N}[\p{N}.,]*\p{N}|\p{N}/gu
// The words that every report has; a shared one says nothing.
const COMMON = new Set(
  `a about after all also an and any are as at be been before being but by can could did do for from had has have he her
  him his how if in into is it its last may more most new no not now of on one only or other our out over own said say says
  she should so some such than that the their them then there these they this those through to two under up us was we were
  what when where which while who will with would year years you your first monday tuesday wednesday thursday friday
  saturday sunday week day days people percent per cent`.split(/\s+/),
)

/**
 * TF-IDF vectors of digests (Salton and Buckley 1988: log term frequency, idf over these articles, cosine normalised),
 * cut to the 80 heaviest terms; words of the headline count three times.
 */
export function toTermVectors(digests: readonly Digest[]): readonly TermVector[] {
  const counts = digests.map(countTerms)
  const holders = new Map<string, number>()
  for (const terms of counts) for (const term of terms.keys()) holders.set(term, (holders.get(term) ?? 0) + 1)
  const rarities = new Map<string, number>()
  for (const [term, count] of holders) rarities.set(term, Math.log(1 + digests.length / count))
  return counts.map((terms) => {
    const heaviest = chooseHeaviest(terms, rarities)
    const norm = Math.hypot(...heaviest.map(([, weight]) => weight)) || 1
    return new Map(heaviest.map(([term, weight]) => [term, weight / norm]))
  })
}

function chooseHeaviest(
  terms: ReadonlyMap<string, number>,
  rarities: ReadonlyMap<string, number>,
): readonly (readonly [term: string, weight: number])[] {
  const weights = new Float64Array(terms.size)
  let i = 0
  for (const [term, count] of terms) weights[i++] = (1 + Math.log(count)) * rarities.get(term)!
  const lightest = weights.length > TERMS_MAX ? weights.toSorted()[weights.length - TERMS_MAX]! : 0
  const chosen: (readonly [string, number])[] = []
  i = 0
  for (const term of terms.keys()) {
    const weight = weights[i++]!
    if (weight >= lightest) chosen.push([term, weight])
  }
  return chosen.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, TERMS_MAX)
}

/**
 * The cosine of two vectors of length 1, from 0 (no term shared) to 1 (the same).
 *
 * @example
 * toCosine(new Map([['fish', 1]]), new Map([['fish', 1]])) // 1
 */
export function toCosine(a: TermVector, b: TermVector): number {
  let sum = 0
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0)
  return sum
}

const countTerms = rememberEach(({ article }: Digest): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  const add = (text: string, times: number) => {
    for (const word of (text.toLowerCase().match(WORD) ?? []).slice(0, WORDS_MAX)) {
      const term = toTerm(word)
      if (!COMMON.has(term) && term.length > 1) counts.set(term, (counts.get(term) ?? 0) + times)
    }
  }
  add(article.headline, 3)
  add(article.text, 1)
  return counts
})

/** Possessives and plain plurals fall together with their word. */
function toTerm(word: string): string {
  const bare = word.replace(/['’]s?$/, '')
  return bare.length > 4 ? bare.replace(/(?<![sui])s$/, '') : bare
}
