import { rememberLast } from '../kit/remember-last.ts'
import { toUniqueSlug } from '../kit/slug.ts'
import type { Story, StoryBlock } from '../model/edition.ts'
import { toCitedText, type DraftStory } from './draft-story.ts'
import type { Anchors } from './anchors.ts'
import type { KnownStory } from './known-story.ts'
import { toHeadlineSlug } from './to-headline-slug.ts'
import { toReference } from './to-reference.ts'
import { toTags } from './to-tags.ts'

/** The names of a story and its parts. */
interface Names {
  readonly id: string
  readonly quotations: readonly string[]
  /** Of the articles' pages. */
  readonly slugs: readonly string[]
}

/** A story that is printed, named after its headline; `anchors` are the names that are taken. */
export function toStory(draft: DraftStory, { ids, slugs }: Anchors): KnownStory {
  const id = toUniqueSlug(toHeadlineSlug(draft.lead.article), ids)
  const names: Names = {
    id,
    quotations: draft.quotations.map((_, index) => toUniqueSlug(`q-${id}-${index + 1}`, ids)),
    slugs: draft.digests.map(({ article }) => toUniqueSlug(toHeadlineSlug(article), slugs)),
  }
  return nameOnce(draft, [id, ...names.quotations, ...names.slugs], names)
}

/** The same draft with the same names is the same story. */
const nameOnce = rememberLast((draft: DraftStory, names: Names): KnownStory => {
  const { lead, digests } = draft
  const { article } = lead
  const printed = draft.quotations.map(({ found, printed: words }, index) => ({
    found,
    quotation: { id: names.quotations[index]!, ...words },
  }))
  const story: Story = {
    id: names.id,
    headline: article.headline,
    ...(article.dek !== undefined && { dek: article.dek }),
    oneLine: lead.oneLine === undefined ? { text: article.headline } : toCitedText(article, lead.oneLine),
    body: toBody(draft, printed),
    articles: digests.map((digest, index) => toReference(digest, names.slugs[index]!)),
    tags: toTags(digests.flatMap((digest) => digest.article.tags)),
  }
  return { story, digests, printed }
})

function toBody({ picture, summary }: DraftStory, printed: KnownStory['printed']): readonly StoryBlock[] {
  const image: readonly StoryBlock[] = picture === undefined ? [] : [{ kind: 'image', image: picture }]
  const paragraph: readonly StoryBlock[] =
    summary.length === 0 ? [] : [{ kind: 'paragraph', sentences: summary }]
  return [
    ...image,
    ...paragraph,
    ...printed.map(({ quotation }): StoryBlock => ({ kind: 'quotation', quotation })),
  ]
}
