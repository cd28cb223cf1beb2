import { compareText } from '../../kit/compare-text.ts'
import { foldText } from '../../kit/fold-text.ts'
import type { SectionRule } from '../../model/config.ts'
import type { Digest } from '../../model/digest.ts'
import type { Edition } from '../../model/edition.ts'
import {
  DEFAULT_ORDER,
  type ExplainedPair,
  type Explanation,
  type OrderRule,
} from '../../model/explanation.ts'
import { explainPairs, openComparison } from '../compare-events.ts'
import { findSection } from '../find-section.ts'
import type { KnownStory } from '../known-story.ts'
import { explainWeight } from '../story-weight.ts'

export interface ExplainFileOptions {
  /** What is known of the edition's stories. */
  readonly stories: readonly KnownStory[]
  readonly sections: readonly SectionRule[]
  readonly order?: OrderRule
}

const NO_PARTS = { pin: 0, freshness: 0, sources: 0, quotations: 0, length: 0 } as const

/**
 * Why an edition from its file is as it is: what its editor decided, and what composing would have done with the same
 * articles. Order and sections are the file's; the weight is what a story would weigh.
 */
export function explainFile(
  edition: Pick<Edition, 'sections' | 'date'>,
  { stories, sections: rules, order = DEFAULT_ORDER }: ExplainFileOptions,
): Explanation {
  const known = new Map(stories.map((one) => [one.story.id, one]))
  return {
    pairs: explainFilePairs(stories),
    stories: edition.sections.flatMap(({ title, stories: own }) =>
      own.map((story) => {
        const { digests = [], printed = [] } = known.get(story.id) ?? {}
        const [lead] = digests
        const weighed =
          lead === undefined
            ? { weight: 0, parts: NO_PARTS }
            : explainWeight({ lead, digests, quotationCount: printed.length }, { date: edition.date, order })
        return {
          storyId: story.id,
          headline: story.headline,
          section: title,
          because: explainPlace(digests, { title, rules }),
          isPrinted: true,
          ...weighed,
          articles: digests.map(({ article }) => article.path),
          ...(story.line !== undefined && { line: story.line }),
        }
      }),
    ),
  }
}

/** Why a story stands in a section of the file, as far as rules know it. */
function explainPlace(
  digests: readonly Digest[],
  { title, rules }: { readonly title: string; readonly rules: readonly SectionRule[] },
): string {
  if (digests.length === 0) return 'the editor wrote it: it has no article'
  const found = digests.map((digest) => findSection(digest, rules)).find((one) => one !== undefined)
  if (found === undefined) return 'the file has it there; no rule takes it'
  return foldText(found.title) === foldText(title)
    ? `the file has it there, and ${found.because}`
    : `the file has it there; it would stand in "${found.title}", since ${found.because}`
}

/** The articles of one story first, with what composing says of them; then those that it would have joined or nearly did. */
function explainFilePairs(stories: readonly KnownStory[]): readonly ExplainedPair[] {
  const digests = [...new Set(stories.flatMap((story) => story.digests))].toSorted((a, b) =>
    compareText(a.article.path, b.article.path),
  )
  const groups = stories.map((story) => story.digests.map((digest) => digests.indexOf(digest)))
  const alone = digests.map((_, i) => [i])
  const groupOf = alone.map((own, i) => groups.find((group) => group.includes(i)) ?? own)
  const comparison = openComparison(digests)
  return explainPairs(digests, groupOf, {
    // What the file joins is told however unlike it is.
    partners: comparison.partners.map((earlier, j) => {
      const joined = groupOf[j]!.filter((i) => i < j)
      return [...new Set([...earlier, ...joined])]
    }),
    explain(i, j) {
      const same = comparison.explain(i, j)
      const isJoined = groupOf[i] === groupOf[j]
      if (same.isSame === isJoined) return same
      const decided = isJoined ? 'the file joins them' : 'the file keeps them apart'
      return { ...same, because: () => `${decided}: ${same.because()}` }
    },
  })
}
