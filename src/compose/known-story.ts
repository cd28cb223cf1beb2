import type { Digest } from '../model/digest.ts'
import type { Story } from '../model/edition.ts'
import type { Printed } from './choose-printed.ts'

/** A story as it is printed, and what is known of it. */
export interface KnownStory {
  readonly story: Story
  /** Those of its articles, the leading one first; none when an editor wrote it. */
  readonly digests: readonly Digest[]
  /** Its quotations whose words were found in an article. */
  readonly printed: readonly Printed[]
}
