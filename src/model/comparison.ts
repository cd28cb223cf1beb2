import type { Citation } from './citation.ts'

/** How one source, or several in the same words, puts what other sources of a story report too. */
export interface ReportedVersion {
  /** As it is written: "12 passengers", "Traoré", the words of a quotation. */
  readonly text: string
  /** A place for each source, in the order of the story's articles; never empty. */
  readonly from: readonly Citation[]
}

/**
 * What at least two sources of a story report. Several feeds of one publisher are one source.
 *
 * With one version they agree; with several they differ, and the version that most of them have comes first.
 */
export interface ComparedPoint {
  readonly kind: 'figure' | 'name' | 'quotation'
  /** What the figure counts ("passengers"), or who said the words. */
  readonly about?: string
  readonly versions: readonly ReportedVersion[]
}
