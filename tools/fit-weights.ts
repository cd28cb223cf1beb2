import { compareText } from '../src/kit/compare-text.ts'

/** What was seen, and whether it held. */
export interface Example {
  readonly features: readonly string[]
  readonly holds: boolean
}

/** A logistic regression on features that are present or not, by AdaGrad; the same examples give the same weights. */
export function fitWeights(
  examples: readonly Example[],
  { rounds = 60, decay = 0.0005, rate = 0.3 }: { rounds?: number; decay?: number; rate?: number } = {},
): Map<string, number> {
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  const isFrequent = toFrequent(examples.map(({ features }) => features))
  const kept = examples.map(({ features, holds }) => ({
    present: ['always', ...features.filter(isFrequent)],
    holds,
  }))
  for (let round = 0; round < rounds; round++)
    for (const { present, holds } of kept) {
      let sum = 0
      for (const feature of present) sum += weights.get(feature) ?? 0
      const error = 1 / (1 + Math.exp(-sum)) - (holds ? 1 : 0)
      for (const feature of present) {
        const weight = weights.get(feature) ?? 0
        const slope = error + decay * weight
        const square = (squares.get(feature) ?? 1e-6) + slope * slope
        squares.set(feature, square)
        weights.set(feature, weight - (rate * slope) / Math.sqrt(square + 1))
      }
    }
  return weights
}

// What was seen less often says more about the articles at hand than about the language.
const COUNT_MIN = 8

/** Tells the features that were seen often enough to learn from. */
export function toFrequent(lists: readonly (readonly string[])[]): (feature: string) => boolean {
  const counts = new Map<string, number>()
  for (const list of lists) for (const feature of list) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  return (feature) => counts.get(feature)! >= COUNT_MIN
}

const WEIGHT_MIN = 0.1

/** The weights as a source file: one line each, by name, those that hardly matter left out. */
export function toSourceFile(name: string, weights: ReadonlyMap<string, number>, head: string): string {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) > WEIGHT_MIN)
    .sort(([a], [b]) => compareText(a, b))
    .map(([feature, weight]) => `  ${toKey(feature)}: ${Number(weight.toFixed(2))},`)
  return `import { toWeights } from './weigh.ts'\n\n${head}\nexport const ${name} = toWeights({\n${lines.join('\n')}\n})\n`
}

function toKey(feature: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(feature) ? feature : `'${feature.replace(/'/g, "\\'")}'`
}
