import type { Digest, Quotation } from '../model/digest.ts'
import type { Story, StoryQuotation } from '../model/edition.ts'

/** A quotation as it is printed, and as it was found. */
export interface Printed {
  readonly quotation: StoryQuotation
  readonly found: Quotation
}

/** A story as it is printed, and what is known of it. */
export interface KnownStory {
  readonly story: Story
  /** Those of its articles, the leading one first; none when an editor wrote it. */
  readonly digests: readonly Digest[]
  /** Its quotations whose words were found in an article. */
  readonly printed: readonly Printed[]
}
