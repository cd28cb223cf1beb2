import type { EventEvidence } from './event-evidence.ts'
import type { NameWeights } from './proper-names.ts'
import type { SameEvent } from './same-event.ts'
import type { TermVector } from './term-vectors.ts'

/** Articles that are held against one another. */
export interface Comparison {
  /** For each article, earlier ones that may tell of the same. */
  readonly partners: readonly (readonly number[])[]
  readonly explain: (i: number, j: number) => SameEvent
  /** What it is compared by beside the articles themselves; each is the same object while it stays as it was. */
  readonly vectors: readonly TermVector[]
  readonly nameWeights: NameWeights
}

/** What was found of two articles, and of which words and weights. */
export interface Compared {
  readonly words: readonly [TermVector, TermVector]
  readonly nameWeights: NameWeights
  readonly placesWeigh: number
  readonly evidence: EventEvidence
  readonly same: SameEvent
}
