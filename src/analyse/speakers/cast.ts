import type { Entity } from '../people/merge-names.ts'
import type { Mention } from './find-mentions.ts'

/** Whom the mentions of an article mean, as far as it is settled. */
export interface Cast {
  /** Whom a mention means; a pronoun is resolved on the way and stays so. */
  find(mention: Mention): Entity | undefined
  /** Whom a mention means without resolving anything. */
  know(mention: Mention): Entity | undefined
  /** Those who are said to say something: names that are surely somebody. */
  readonly talkers: ReadonlySet<Entity>
  /** Who spoke last, and in which passage. */
  last: { readonly speaker: Entity | undefined; readonly passage: number }
}
