/** What each feature adds to the odds (natural logarithm) when it is present. */
export type Weights = ReadonlyMap<string, number>

/** Weights by name, as a table. */
export function toWeights(table: Readonly<Record<string, number>>): Weights {
  return new Map(Object.entries(table))
}

/** The sum of the weights of the features that are present: above 0 means more likely than not. */
export function weigh(features: readonly string[], weights: Weights): number {
  let sum = weights.get('always') ?? 0
  for (let i = 0; i < features.length; i++) sum += weights.get(features[i]!) ?? 0
  return sum
}
