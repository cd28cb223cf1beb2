import { escapeHtml, type SafeHtml } from '../../kit/safe-html.ts'
import type { ArticleReference, CitedText, StoryBlock, StoryImage } from '../../model/edition.ts'
import type { BlockView, ImageView, WordsView } from './edition-view.ts'
import { findPicture } from './find-picture.ts'
import type { LinkedContext } from './story-context.ts'
import type { Pen } from './pen.ts'
import { toQuotationView } from './to-quotation-view.ts'

const NOTHING: BlockView = { paragraph: null, points: null, quotation: null, image: null }

/** Running text as templates see it; its quotations lead to `articles`. */
export function toBlockViews(
  blocks: readonly StoryBlock[],
  articles: readonly ArticleReference[],
  context: LinkedContext,
): readonly BlockView[] {
  return blocks.map((block): BlockView => {
    switch (block.kind) {
      case 'paragraph':
        return {
          ...NOTHING,
          paragraph: joinWords(
            block.sentences.map((text) => toWordsView(text, context)),
            context.pen,
          ),
        }
      case 'points': {
        const items = block.points.map((point, index) => {
          const hang = block.start === undefined ? '- ' : `${block.start + index}. `
          return { ...toWordsView(point, context), hang }
        })
        return { ...NOTHING, points: { items, start: block.start ?? null } }
      }
      case 'quotation':
        return { ...NOTHING, quotation: toQuotationView(block.quotation, articles, context) }
      case 'image':
        return { ...NOTHING, image: toImageView(block.image, context) }
    }
  })
}

function toWordsView({ text, inline }: CitedText, { pen, links, addresses }: LinkedContext): WordsView {
  if (inline === undefined) return { text: pen.text(text), html: null }
  // A link to another story leads where the story is in this format.
  const find = (address: string) =>
    address.startsWith('#') ? addresses.story({ id: address.slice(1), articles: [] }) : address
  return pen.inline(inline, (address) => links.add(find(address)))
}

function joinWords(words: readonly WordsView[], { between }: Pen): WordsView {
  const text = words.map((part) => part.text).join(between)
  if (words.every(({ html }) => html === null)) return { text, html: null }
  return { text, html: words.map((part) => part.html ?? escapeHtml(part.text)).join(' ') as SafeHtml }
}

function toImageView(
  { url, alt, caption, size }: StoryImage,
  { pen, addresses, pictureWidthMax }: LinkedContext,
): ImageView | null {
  const src = findPicture(url, { pen, addresses })
  if (src === null) return null
  // One that is smaller than the column is not blown up.
  const width = Math.min(pictureWidthMax, size?.width ?? pictureWidthMax)
  return {
    src,
    alt: pen.text(alt),
    caption: caption === undefined ? null : pen.text(caption),
    width,
    height: size === undefined ? null : Math.max(1, Math.round((width * size.height) / size.width)),
    size: size ?? null,
  }
}
