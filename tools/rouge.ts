/** Texts as ROUGE sees them: lower case, letters and digits of ASCII, no stemming. */
export function toTokens(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z0-9]+/g) ?? []
}

/** What of a sentence counts against one reference summary; computed once, added up for every set it stands in. */
export interface RougeParts {
  readonly tokens: readonly string[]
  /** For each reference sentence, which of its words lie on a longest common subsequence. */
  readonly common: readonly (readonly number[])[]
}

/** A scorer of sentence sets against one reference: the mean of ROUGE-1, ROUGE-2 and ROUGE-L (F1, summary level). */
export function toRouge(reference: readonly string[]): {
  readonly toParts: (sentence: string) => RougeParts
  readonly score: (set: readonly RougeParts[]) => number
} {
  const sentences = reference.map(toTokens)
  const all = sentences.flat()
  const ones = count(all)
  const twos = count(toPairs(all))
  return {
    toParts: (sentence) => {
      const tokens = toTokens(sentence)
      return { tokens, common: sentences.map((words) => findCommonPlaces(words, tokens)) }
    },
    score: (set) => {
      const words = set.flatMap(({ tokens }) => tokens)
      const rouge1 = toF1(overlap(count(words), ones), words.length, all.length)
      const rouge2 = toF1(overlap(count(toPairs(words)), twos), words.length - 1, all.length - 1)
      return (rouge1 + rouge2 + toF1(countUnion(set, sentences, ones, words), words.length, all.length)) / 3
    },
  }
}

function countUnion(
  set: readonly RougeParts[],
  sentences: readonly (readonly string[])[],
  ones: ReadonlyMap<string, number>,
  words: readonly string[],
): number {
  const left = new Map(count(words))
  const wanted = new Map(ones)
  let hits = 0
  sentences.forEach((sentence, i) => {
    for (const place of new Set(set.flatMap(({ common }) => common[i]!))) {
      const word = sentence[place]!
      const have = left.get(word) ?? 0
      const want = wanted.get(word) ?? 0
      if (have === 0 || want === 0) continue
      hits++
      left.set(word, have - 1)
      wanted.set(word, want - 1)
    }
  })
  return hits
}

function toPairs(words: readonly string[]): readonly string[] {
  return words.slice(1).map((word, i) => `${words[i]} ${word}`)
}

function count(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function overlap(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let hits = 0
  for (const [word, times] of b) hits += Math.min(times, a.get(word) ?? 0)
  return hits
}

function toF1(hits: number, candidate: number, reference: number): number {
  return hits > 0 && candidate > 0 && reference > 0 ? (2 * hits) / (candidate + reference) : 0
}

function findCommonPlaces(reference: readonly string[], candidate: readonly string[]): readonly number[] {
  const width = candidate.length + 1
  const table = new Uint16Array((reference.length + 1) * width)
  for (let i = 1; i <= reference.length; i++)
    for (let j = 1; j <= candidate.length; j++)
      table[i * width + j] =
        reference[i - 1] === candidate[j - 1]
          ? table[(i - 1) * width + j - 1]! + 1
          : Math.max(table[(i - 1) * width + j]!, table[i * width + j - 1]!)
  const places: number[] = []
  for (let i = reference.length, j = candidate.length; i > 0 && j > 0;)
    if (reference[i - 1] === candidate[j - 1]) {
      places.push(--i)
      j--
    } else if (table[(i - 1) * width + j]! > table[i * width + j - 1]!) i--
    else j--
  return places
}
