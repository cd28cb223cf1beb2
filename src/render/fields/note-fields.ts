import type { PhrasingContent } from 'mdast'
import type { SafeHtml } from '../../kit/safe-html.ts'
import type { CitedText, StoryBlock } from '../../model/edition.ts'
import type { BlockView, WordsView } from '../view/edition-view.ts'
import { assertField } from './assert-field.ts'
import { toFieldMark } from './field-mark.ts'

// `{{name|reader}}`, as an editor writes it into the note. Stories are made of articles' words, which name no fields.
const FIELD = /\{\{\s*([a-z][a-z0-9_-]*)\s*(?:\|([^{}|]*))?\}\}/g
const PLACE = "the editor's note"

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
  const mark = (words: WordsView): WordsView => ({
    text: markFields(words.text, fields),
    html: words.html === null ? null : (markFields(words.html, fields, decode) as SafeHtml),
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

/** Marks in place of the fields of a text that an editor wrote. */
export function markFields(
  text: string,
  fields: readonly string[],
  toFallback: (written: string) => string = (written) => written,
): string {
  return text.replace(FIELD, (_, field: string, fallback = '') => {
    assertField(field, { fields, place: PLACE })
    return toFieldMark({ field, fallback: toFallback(fallback as string) })
  })
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
  return text.replace(FIELD, (_, _field: string, fallback = '') => fallback as string)
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
