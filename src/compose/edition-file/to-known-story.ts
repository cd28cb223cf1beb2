import { toSlug, toUniqueSlug } from '../../kit/slug.ts'
import type { Digest } from '../../model/digest.ts'
import type { CitedText, Story } from '../../model/edition.ts'
import type { FileStory } from '../../model/edition-file.ts'
import type { Anchors } from '../anchors.ts'
import type { KnownStory } from '../known-story.ts'
import { toCitation } from '../to-citation.ts'
import { toHeadlineSlug } from '../to-headline-slug.ts'
import { toReference } from '../to-reference.ts'
import { toTags } from '../to-tags.ts'
import type { FindArticle } from './find-articles.ts'
import { createSourceFinder } from './source-finder.ts'
import { cite, type SplitSentences } from './to-sentences.ts'
import { toStoryBlocks } from './to-story-blocks.ts'

export interface StoryContext {
  readonly anchors: Anchors
  readonly findArticle: FindArticle
  readonly split: SplitSentences
  /** The edition file's. */
  readonly path: string
}

/** A story of an edition file; `digests` are of its articles, the leading one first. */
export function toKnownStory(
  file: FileStory,
  digests: readonly Digest[],
  { anchors, findArticle, split, path }: StoryContext,
): KnownStory {
  const [lead] = digests
  const id = toUniqueSlug(
    lead === undefined ? toSlug(file.headline, 'story') : toHeadlineSlug(lead.article),
    anchors.ids,
  )
  const finder = createSourceFinder(digests)
  const { value: body, printed } = toStoryBlocks(file.body, {
    finder,
    split,
    findArticle,
    anchors,
    prefix: `q-${id}`,
    path,
  })
  const story: Story = {
    id,
    headline: file.headline,
    ...(file.dek !== undefined && { dek: file.dek }),
    oneLine: file.oneLine === undefined ? toOneLine(file, lead) : citeOneLine(file.oneLine, { lead, finder }),
    body,
    articles: digests.map((digest) =>
      toReference(digest, toUniqueSlug(toHeadlineSlug(digest.article), anchors.slugs)),
    ),
    tags: toTags(digests.flatMap((digest) => digest.article.tags)),
    line: file.line,
  }
  return { story, digests, printed }
}

/** What an editor took out, or never wrote. */
function toOneLine({ headline, line }: FileStory, lead: Digest | undefined): CitedText {
  if (lead?.oneLine === undefined) return { text: headline, line }
  const { oneLine, article } = lead
  return { text: oneLine.text.replace(/\s+/g, ' '), from: toCitation(article, [oneLine]), line }
}

function citeOneLine(
  words: CitedText,
  {
    lead,
    finder,
  }: { readonly lead: Digest | undefined; readonly finder: Parameters<typeof cite>[1]['finder'] },
): CitedText {
  // A headline is no sentence of the article, even if its words stand there as well.
  if (lead !== undefined && lead.oneLine === undefined && words.text === lead.article.headline) return words
  return cite(words, { finder })
}
