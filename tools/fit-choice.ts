import { toFrequent } from './fit-weights.ts'

/** Several options, one or more of them right. */
export interface Choice {
  readonly options: readonly (readonly string[])[]
  readonly right: ReadonlySet<number>
  readonly show: (best: number) => string
}

/** A conditional logit (McFadden, 1974): each option's odds are the sum of its features' weights; by AdaGrad. */
export function fitChoice(
  choices: readonly Choice[],
  { rounds = 30, decay = 0.001, rate = 0.2 }: { rounds?: number; decay?: number; rate?: number } = {},
): Map<string, number> {
  const weights = new Map<string, number>()
  const squares = new Map<string, number>()
  const isFrequent = toFrequent(choices.flatMap(({ options }) => options))
  const kept = choices.map(({ options, right }) => ({
    right,
    options: options.map((list) => list.filter(isFrequent)),
  }))
  for (let round = 0; round < rounds; round++)
    for (const { options, right } of kept) {
      const sums = options.map((features) =>
        features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0),
      )
      const top = Math.max(...sums)
      const odds = sums.map((sum) => Math.exp(sum - top))
      const total = odds.reduce((a, b) => a + b, 0)
      let rightTotal = 0
      for (const index of right) rightTotal += odds[index]!
      const slopes = new Map<string, number>()
      options.forEach((features, i) => {
        const error = odds[i]! / total - (right.has(i) ? odds[i]! / rightTotal : 0)
        for (const feature of features) slopes.set(feature, (slopes.get(feature) ?? 0) + error)
      })
      for (const [feature, error] of slopes) {
        const weight = weights.get(feature) ?? 0
        const slope = error + decay * weight
        const square = (squares.get(feature) ?? 0) + slope * slope
        squares.set(feature, square)
        weights.set(feature, weight - (rate * slope) / Math.sqrt(square + 1))
      }
    }
  return weights
}
