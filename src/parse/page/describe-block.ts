import type { Nodes, RootContent } from 'mdast'

/** What can be seen of a block without reading it. */
export interface Block {
  readonly node: RootContent
  readonly text: string
  readonly wordCount: number
  /** The share of its characters that are linked. */
  readonly linked: number
  /** Whether it is a paragraph of running text: it ends like a sentence, or is long. */
  readonly isProse: boolean
}

const SENTENCE_END = /[.!?…。！？।]["'”’»」』)\]]*$/
const PROSE_WORDS_MIN = 8
const LONG_WORDS_MIN = 30
const LINKED_MAX = 0.6
// Languages that are written without spaces.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** Describes a block of a tree. */
export function describeBlock(node: RootContent): Block {
  const counts = { text: '', linked: 0 }
  gather(node, counts, 'plain')
  const text = counts.text.replace(/\s+/g, ' ').trim()
  const length = text.replace(/\s/g, '').length
  const linked = length === 0 ? 0 : counts.linked / length
  const wordCount = countWords(text)
  const isRunning = wordCount >= LONG_WORDS_MIN || (wordCount >= PROSE_WORDS_MIN && SENTENCE_END.test(text))
  const isParagraph = node.type === 'paragraph' && node.data?.passageKind === undefined
  return { node, text, wordCount, linked, isProse: isParagraph && isRunning && linked < LINKED_MAX }
}

function gather(node: Nodes, counts: { text: string; linked: number }, place: 'plain' | 'link'): void {
  if ('children' in node) {
    const inner = node.type === 'link' ? 'link' : place
    for (const child of node.children) gather(child, counts, inner)
    if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading') counts.text += ' '
  } else if (node.type === 'break') counts.text += ' '
  else if ('value' in node && node.type !== 'html') {
    counts.text += node.value
    if (place === 'link') counts.linked += node.value.replace(/\s/g, '').length
  }
}

function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0
  return (text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0) + Math.floor(unspaced / 2)
}
