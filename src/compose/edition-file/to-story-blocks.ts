import type { PhrasingContent } from 'mdast'
import { toPictureFile } from '../../kit/list-picture-files.ts'
import { toUniqueSlug } from '../../kit/slug.ts'
import type { Digest, Quotation } from '../../model/digest.ts'
import type { Attribution, CitedText, StoryBlock, StoryImage, StoryQuotation } from '../../model/edition.ts'
import type { FileAttribution, FileBlock, FileQuotation } from '../../model/edition-file.ts'
import type { Anchors } from '../anchors.ts'
import type { Printed } from '../known-story.ts'
import type { FindArticle } from './find-articles.ts'
import type { SourceFinder } from './source-finder.ts'
import { cite, toSentences, type SplitSentences } from './to-sentences.ts'

export interface BlockOptions {
  readonly finder: SourceFinder
  readonly split: SplitSentences
  readonly findArticle: FindArticle
  readonly anchors: Anchors
  /** Quotations are named by it and their number. */
  readonly prefix: string
  /** The edition file's; pictures are looked for from there, as whatever shows Markdown does. */
  readonly path: string
}

export interface KnownBlocks {
  readonly value: readonly StoryBlock[]
  /** The quotations that were found in an article. */
  readonly printed: readonly Printed[]
}

/** Running text of an edition file with the places that its words were taken from. */
export function toStoryBlocks(blocks: readonly FileBlock[], options: BlockOptions): KnownBlocks {
  const printed: Printed[] = []
  let count = 0
  const link = (words: CitedText) => linkArticles(words, options.findArticle)
  const value = blocks.map((block): StoryBlock => {
    switch (block.kind) {
      case 'paragraph':
        return { kind: 'paragraph', sentences: toSentences(block.lines.map(link), options) }
      case 'points':
        return { ...block, points: block.points.map((point) => cite(link(point), options)) }
      case 'quotation': {
        const id = toUniqueSlug(`${options.prefix}-${++count}`, options.anchors.ids)
        const { quotation, found } = toQuotation(block.quotation, { id, finder: options.finder })
        if (found !== undefined) printed.push({ quotation, found })
        return { kind: 'quotation', quotation }
      }
      case 'image':
        return { ...block, image: toImage(block.image, options.path) }
    }
  })
  return { value, printed }
}

function toImage(image: StoryImage, path: string): StoryImage {
  return { ...image, url: toPictureFile(image.url, path) ?? image.url }
}

function toQuotation(
  { text, attribution, line }: FileQuotation,
  { id, finder }: { readonly id: string; readonly finder: SourceFinder },
): { readonly quotation: StoryQuotation; readonly found: Quotation | undefined } {
  const place = finder.findQuotation(text, attribution)
  const found = place?.found
  const said = attribution && toAttribution(attribution, found)
  const quotation: StoryQuotation = {
    id,
    text,
    ...(said && { attribution: said }),
    ...(place && { from: place.from }),
    line,
  }
  return { quotation, found }
}

function toAttribution(written: FileAttribution, found: Quotation | undefined): Attribution {
  const { name, role } = splitAtName(written, found)
  const speaker = found?.speaker
  // Whoever wrote that it was inferred is believed, and so is whoever took that out.
  const because = speaker?.kind === 'inferred' ? speaker.because : 'same-paragraph'
  return {
    name,
    ...(role !== undefined && { role }),
    ...(written.isInferred && { because }),
    ...(written.isVouched && { isVouched: true as const }),
    line: written.line,
  }
}

/** A name may hold a comma itself, which only its article tells. */
function splitAtName(
  { name, role }: FileAttribution,
  found: Quotation | undefined,
): Pick<Attribution, 'name' | 'role'> {
  const known = found?.speaker.kind === 'unknown' ? undefined : found?.speaker.name
  const whole = role === undefined ? name : `${name}, ${role}`
  if (known === undefined || !known.includes(',') || !whole.startsWith(known))
    return { name, ...(role !== undefined && { role }) }
  const rest = whole.slice(known.length).replace(/^\s*,\s*/, '')
  return { name: known, ...(rest !== '' && { role: rest }) }
}

/** Links in the text that lead to an article's file lead to its address, where it has one. */
function linkArticles(words: CitedText, findArticle: FindArticle): CitedText {
  return words.inline === undefined
    ? words
    : { ...words, inline: words.inline.map((node) => linkNode(node, findArticle)) }
}

function linkNode(node: PhrasingContent, findArticle: FindArticle): PhrasingContent {
  if (!('children' in node)) return node
  const children = (node.children as PhrasingContent[]).map((child) => linkNode(child, findArticle))
  const digest: Digest | undefined = node.type === 'link' ? findArticle(node.url) : undefined
  const url = digest?.article.canonicalUrl
  return { ...node, children, ...(url !== undefined && { url }) } as PhrasingContent
}
