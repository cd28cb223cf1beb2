import type { CitedText } from '../model/citation.ts'
import type { Edition, Story, StoryBlock, StoryImage, StoryQuotation } from '../model/edition.ts'

/** What an edition says, and where in it. */
export interface Told<T> {
  readonly value: T
  /** The story that it belongs to; absent in the note and in what opens a section. */
  readonly story?: Story
}

/** Everything that an edition tells in running text, in its order. */
export interface EditionTexts {
  readonly sentences: readonly Told<CitedText>[]
  readonly quotations: readonly Told<StoryQuotation>[]
  readonly images: readonly Told<StoryImage>[]
}

export function listTexts({
  note,
  sections,
  numbers = [],
}: Pick<Edition, 'note' | 'sections' | 'numbers'>): EditionTexts {
  const stories = new Map(sections.flatMap((section) => section.stories.map((story) => [story.id, story])))
  const blocks: Told<StoryBlock>[] = [
    ...note.map((value) => ({ value })),
    ...sections.flatMap(({ body = [], stories }) => [
      ...body.map((value) => ({ value })),
      ...stories.flatMap((story) => [
        // What stands at a glance is told too, unless it is the headline.
        ...(story.oneLine.text === story.headline
          ? []
          : [{ value: { kind: 'paragraph' as const, sentences: [story.oneLine] }, story }]),
        ...story.body.map((value) => ({ value, story })),
      ]),
    ]),
    ...numbers.flatMap(({ tells, storyId }) => {
      const story = stories.get(storyId)
      return story === undefined ? [] : [{ value: { kind: 'paragraph' as const, sentences: [tells] }, story }]
    }),
  ]
  return {
    sentences: blocks.flatMap(({ value, ...place }) =>
      listSentences(value).map((told) => ({ value: told, ...place })),
    ),
    quotations: blocks.flatMap(({ value, ...place }) =>
      value.kind === 'quotation' ? [{ value: value.quotation, ...place }] : [],
    ),
    images: blocks.flatMap(({ value, ...place }) =>
      value.kind === 'image' ? [{ value: value.image, ...place }] : [],
    ),
  }
}

function listSentences(block: StoryBlock): readonly CitedText[] {
  return block.kind === 'paragraph' ? block.sentences : block.kind === 'points' ? block.points : []
}
