import type { BlockContent, PhrasingContent } from 'mdast'
import { toLinkTarget } from '../../kit/link-target.ts'
import { toRelativePath } from '../../kit/relative-path.ts'
import type { CitedText } from '../../model/citation.ts'
import type { Attribution, StoryBlock, StoryQuotation } from '../../model/edition.ts'

/** Running text as the Markdown tree of the edition file at `path`. */
export function toFileNodes(blocks: readonly StoryBlock[], path: string): readonly BlockContent[] {
  return blocks.map((block): BlockContent => {
    switch (block.kind) {
      case 'paragraph':
        return { type: 'paragraph', children: toSentences(block.sentences) }
      case 'points':
        return {
          type: 'list',
          ordered: block.start !== undefined,
          ...(block.start !== undefined && { start: block.start }),
          spread: false,
          children: block.points.map((point) => ({
            type: 'listItem',
            spread: false,
            children: [{ type: 'paragraph', children: toPhrasing(point) }],
          })),
        }
      case 'quotation':
        return toQuotation(block.quotation)
      case 'image': {
        const { url, alt, caption } = block.image
        return {
          type: 'paragraph',
          children: [
            {
              type: 'image',
              url: toPictureTarget(url, path),
              alt,
              ...(caption !== undefined && { title: caption }),
            },
          ],
        }
      }
    }
  })
}

function toPictureTarget(url: string, path: string): string {
  return /^[a-z][a-z0-9+.-]*:|^\/\//i.test(url) ? url : toLinkTarget(toRelativePath(path, url))
}

/** A sentence on each line: a viewer joins them, and a change of one shows as one line in a diff. */
function toSentences(sentences: readonly CitedText[]): PhrasingContent[] {
  return sentences.flatMap((sentence, index) => [
    ...(index === 0 ? [] : [{ type: 'text' as const, value: '\n' }]),
    ...toPhrasing(sentence),
  ])
}

export function toPhrasing({ text, inline }: CitedText): PhrasingContent[] {
  return inline === undefined ? [{ type: 'text', value: text }] : [...inline]
}

function toQuotation({ text, attribution }: StoryQuotation): BlockContent {
  const lines = [
    isMarked(text) ? `“${text}”` : text,
    ...(attribution === undefined ? [] : [toLine(attribution)]),
  ]
  return {
    type: 'blockquote',
    children: lines.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }] })),
  }
}

/** Words that have marks around themselves are told from the quotation's own by a pair more. */
function isMarked(text: string): boolean {
  return /^[“„«»"‘‚‹'].*[”“»«"’‘›']$/su.test(text)
}

function toLine({ name, role, because, isVouched }: Attribution): string {
  const mark = because !== undefined ? ' (inferred)' : isVouched === true ? ' (verified)' : ''
  return `— ${name}${role === undefined ? '' : `, ${role}`}${mark}`
}
