/** What a field is compared with. Dates are days, `YYYY-MM-DD`. */
export type SegmentValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date'; readonly date: string }

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>='

/** A segment as a tree: which subscribers it takes, by their fields. */
export type Segment =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Segment[] }
  | { readonly kind: 'not'; readonly part: Segment }
  | {
      readonly kind: 'compare'
      readonly field: string
      readonly comparison: Comparison
      readonly value: SegmentValue
    }
  | { readonly kind: 'in'; readonly field: string; readonly values: readonly SegmentValue[] }
  | { readonly kind: 'contains'; readonly field: string; readonly text: string }
  | { readonly kind: 'has-item'; readonly field: string; readonly value: SegmentValue }
  | { readonly kind: 'has'; readonly field: string }

/** Where a segment cannot be read, and why. */
export interface SegmentMistake {
  readonly message: string
  /** UTF-16 offsets in the text; `end` is behind the last. */
  readonly start: number
  readonly end: number
}
