import { compareText } from '../kit/compare-text.ts'
import type { SectionRule } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import { DEFAULT_ORDER, type Explanation, type OrderRule } from '../model/explanation.ts'
import type { Noticed } from '../model/notice.ts'
import { assembleEdition, type EditionFacts } from './assemble-edition.ts'
import { chooseDigests } from './choose-digests.ts'
import { draftStory } from './draft-story.ts'
import type { EventMemory } from './event-memory.ts'
import { joinEvents } from './join-events.ts'
import { toSections } from './to-sections.ts'

export interface ComposeOptions extends EditionFacts {
  readonly sections: readonly SectionRule[]
  /** Title of the section for stories that fit no other. */
  readonly defaultSection?: string
  /** How stories are weighed; as the configuration does it where nobody says. */
  readonly order?: OrderRule
  readonly quotationsPerStory: number
  /** The editor's note, a paragraph each. */
  readonly note?: readonly string[]
  /** Of the editions that were composed before, where more will be. */
  readonly memory?: EventMemory | undefined
}

/** An edition, what an editor should know of how it was composed, and on demand why it came out so. */
export interface ComposedEdition extends Noticed<Edition> {
  readonly explain: () => Explanation
}

/**
 * Composes an edition from digests: stories, sections, order, subject line.
 *
 * The order of the digests is of no consequence. An article without text, and one that stands there twice, is left out,
 * and articles that tell of one event become one story, each with a notice. Every printed word that is not a headline cites its place.
 */
export function composeEdition(digests: readonly Digest[], options: ComposeOptions): ComposedEdition {
  const { value: chosen, notices: leftOut } = chooseDigests(
    digests.toSorted((a, b) => compareText(a.article.path, b.article.path)),
  )
  const { value: events, notices: joined, explain } = joinEvents(chosen, options.memory)
  const drafts = events.map((event) => draftStory(event, options))
  const sorted = toSections(drafts, { order: DEFAULT_ORDER, ...options })
  const { sections, stories } = sorted
  const note = (options.note ?? []).map((text) => ({ kind: 'paragraph' as const, sentences: [{ text }] }))
  const printed = stories.flatMap((story) => story.digests)
  return {
    value: assembleEdition({ sections, stories, digests: printed, note }, options),
    notices: [...leftOut, ...joined, ...sorted.notices],
    explain: () => ({ pairs: explain(), stories: sorted.explained }),
  }
}
