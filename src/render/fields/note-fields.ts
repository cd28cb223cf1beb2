import type { PhrasingContent } from 'mdast'
import { findFields } from '../../kit/find-fields.ts'
import type { SafeHtml } from '../../kit/safe-html.ts'
import type { CitedText, StoryBlock } from '../../model/edition.ts'
import type { BlockView, WordsView } from '../view/edition-view.ts'
import { markFields } from './mark-fields.ts'

// Only the note is looked through: stories are made of articles' words, which name no fields.
export const NOTE = "the editor's note"

/** The note for everybody: with the fallbacks instead of its fields. */
export function dropNoteFields(note: readonly StoryBlock[]): readonly StoryBlock[] {
  return note.map((block): StoryBlock => {
    if (block.kind === 'paragraph') return { ...block, sentences: block.sentences.map(dropFields) }
    if (block.kind === 'points') return { ...block, points: block.points.map(dropFields) }
    return block
  })
}

/** The note as templates see it with marks where a subscriber's own words go. */
export function markNoteFields(
  blocks: readonly BlockView[],
  fields: readonly string[],
): readonly BlockView[] {
  const options = { fields, place: NOTE }
  const mark = (words: WordsView): WordsView => ({
    text: markFields(words.text, options),
    html:
      words.html === null ? null : (markFields(words.html, { ...options, toFallback: decode }) as SafeHtml),
  })
  return blocks.map((block) => ({
    ...block,
    paragraph: block.paragraph && mark(block.paragraph),
    points: block.points && {
      ...block.points,
      items: block.points.items.map((item) => ({ ...item, ...mark(item) })),
    },
  }))
}

function dropFields(cited: CitedText): CitedText {
  const text = dropFromText(cited.text)
  return cited.inline === undefined
    ? { ...cited, text }
    : { ...cited, text, inline: dropFromNodes(cited.inline) }
}

function dropFromNodes(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  return nodes.map((node): PhrasingContent => {
    if (node.type === 'text') return { ...node, value: dropFromText(node.value) }
    if (!('children' in node)) return node
    return { ...node, children: dropFromNodes(node.children) } as PhrasingContent
  })
}

function dropFromText(text: string): string {
  return findFields(text).content
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

function decode(html: string): string {
  return html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]!)
}
