/** What each feature adds to the odds (natural logarithm) when it is present. */
export type Weights = Readonly<Record<string, number>>

/** The sum of the weights of the features that are present: above 0 means more likely than not. */
export function weigh(features: readonly string[], weights: Weights): number {
  let sum = weights['always'] ?? 0
  for (const feature of features) sum += weights[feature] ?? 0
  return sum
}
