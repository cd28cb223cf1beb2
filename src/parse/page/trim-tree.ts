import type { Root } from 'mdast'
import type { Fields } from '../fields.ts'
import { isSameHeadline } from '../same-headline.ts'
import { readDetail } from '../text/read-detail.ts'
import { describeBlock, type Block } from './describe-block.ts'
import { isCloser, isCredit, isLabel, isListHead, isPointer } from './furniture-lines.ts'

const DETAIL_LENGTH_MAX = 200
const CLOSING_BLOCKS_MAX = 12
// A list of other articles in the last part of a page ends the article.
const TAIL_SHARE_MAX = 0.25
const LINKED_MIN = 0.8

/** Takes out of an article's tree what is left of the page around it: before its first sentence, after its last, between. */
export function trimTree(tree: Root, fields: Fields): void {
  const blocks = tree.children.map(describeBlock)
  const kept = trimEnd(trimMiddle(trimTail(trimStart(blocks, fields))))
  if (!kept.some((block) => block.wordCount > 0)) return
  tree.children = kept.map(({ node }) => node)
}

/**
 * Until the first sentence only a heading, a picture, a caption, a quotation or a list of sentences belongs to the article;
 * what says who wrote it and when is noted.
 */
function trimStart(blocks: readonly Block[], fields: Fields): readonly Block[] {
  const first = blocks.findIndex(({ isProse }) => isProse)
  if (first < 1) return blocks
  const title = blocks.findLastIndex(
    ({ text }, i) => i < first && fields.headline !== undefined && isSameHeadline(text, fields.headline),
  )
  const head = blocks.slice(title + 1, first)
  for (const { text } of head) if (text !== '' && text.length <= DETAIL_LENGTH_MAX) readDetail(text, fields)
  return [...head.filter((block, i) => isOpening(block, head[i + 1])), ...blocks.slice(first)]
}

function isOpening({ node, text, linked, wordCount }: Block, next: Block | undefined): boolean {
  if (isLabel(text) || isCredit(text, wordCount)) return false
  if (node.type === 'heading') return next === undefined && linked < LINKED_MIN && !isListHead(text)
  if (node.type === 'list') return linked < LINKED_MIN / 2 && wordCount / node.children.length >= 6
  if (node.type === 'paragraph') return node.data?.passageKind === 'caption' || text === '' || wordCount >= 20
  return linked < LINKED_MIN
}

/** Between paragraphs: pointers to other articles, labels, lists of nothing but links. */
function trimMiddle(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i]!
    const isPointing = isPointerBlock(block)
    if (isPointing || (block.text !== '' && isLabel(block.text))) continue
    if (isListHead(block.text) && block.node.type !== 'list') {
      i += countListed(blocks, i + 1)
      continue
    }
    kept.push(block)
  }
  return kept
}

function isPointerBlock({ node, text, linked, wordCount }: Block): boolean {
  if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'blockquote') return false
  if (linked > 0.3 && isPointer(text)) return true
  if (/^https?:\/\/\S+$/.test(text)) return true
  const isHeadline = wordCount >= 4 && linked >= 0.95 && !/[.!?…]["”’)]?$/.test(text)
  return isHeadline && node.type === 'paragraph'
}

/** How many blocks from `from` on belong to a list of other articles: those that are links, or as short as headlines. */
function countListed(blocks: readonly Block[], from: number): number {
  let count = 0
  while (from + count < blocks.length) {
    const { node, linked, isProse, text } = blocks[from + count]!
    if (isProse || (linked < 0.5 && text !== '' && node.type !== 'list')) break
    if (node.type === 'list' && linked < 0.5) break
    count++
  }
  return count
}

/** After the last sentence of the story: who wrote it, whom to follow, rights, headings of nothing. */
function trimEnd(blocks: readonly Block[]): readonly Block[] {
  let kept = blocks
  for (let i = 0; i < CLOSING_BLOCKS_MAX && kept.length > 1; i++) {
    if (!isEnding(kept.at(-1)!)) break
    kept = kept.slice(0, -1)
  }
  return kept
}

/** From the head of a list of other articles on, where it stands near the end. */
function trimTail(blocks: readonly Block[]): readonly Block[] {
  const total = blocks.reduce((sum, { wordCount }) => sum + wordCount, 0)
  let after = 0
  let tail = blocks.length
  for (let i = blocks.length - 1; i > 0; i--) {
    const { text, wordCount, node } = blocks[i]!
    after += wordCount
    if (after > total * TAIL_SHARE_MAX) break
    const isHead = node.type === 'heading' || node.type === 'paragraph'
    if (isHead && isListHead(text)) tail = i
  }
  return blocks.slice(0, tail)
}

function isEnding({ node, text, linked, wordCount, isProse }: Block): boolean {
  if (text === '') return node.type === 'thematicBreak' || node.type === 'paragraph'
  if (isLabel(text) || isCloser(text, wordCount)) return true
  if (isProse) return false
  if (node.type === 'heading') return true
  if (node.type === 'list') return linked >= 0.6
  if (node.type === 'paragraph')
    return node.data?.passageKind !== 'caption' && (linked >= 0.5 || isCredit(text, wordCount))
  return linked >= LINKED_MIN
}
