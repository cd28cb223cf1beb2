import type { BlockContent, ListItem, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Position } from '../../model/position.ts'
import { toPosition } from '../../model/article.ts'
import type { Piece } from '../piece.ts'
import type { Line } from './lines.ts'
import type { Chunk } from './split-chunks.ts'

/** The tree of a plain text, with the place in the source of every node and every line. */
export function buildTree(
  chunks: readonly Chunk[],
  { lineStarts, length }: SourceShape,
): { tree: Root; pieces: Piece[] } {
  const builder: Builder = { pieces: [], runs: [{ start: 0, origin: 0, length }], lineStarts }
  const children: RootContent[] = []
  for (let i = 0; i < chunks.length;) {
    const group = findGroup(chunks, i)
    children.push(buildNode(group, builder))
    i += group.length
  }
  return { tree: { type: 'root', children }, pieces: builder.pieces }
}

export interface SourceShape {
  readonly lineStarts: readonly number[]
  readonly length: number
}

interface Builder {
  readonly pieces: Piece[]
  readonly runs: Parameters<typeof toPosition>[0]['runs']
  readonly lineStarts: readonly number[]
}

/** Items of one list, and paragraphs of one quoted block, belong together. */
function findGroup(chunks: readonly Chunk[], from: number): readonly Chunk[] {
  const first = chunks[from]!
  if (first.kind !== 'item' && first.kind !== 'quote') return [first]
  let end = from + 1
  while (chunks[end]?.kind === first.kind && isNumbered(chunks[end]!) === isNumbered(first)) end++
  return chunks.slice(from, end)
}

function isNumbered(chunk: Chunk): boolean {
  return chunk.number !== undefined
}

function buildNode(group: readonly Chunk[], builder: Builder): RootContent {
  const [chunk] = group as [Chunk]
  const position = toSpanPosition(
    group.flatMap(({ lines }) => lines),
    builder,
  )
  switch (chunk.kind) {
    case 'break':
      return { type: 'thematicBreak', position }
    case 'heading':
      return { type: 'heading', depth: chunk.depth ?? 2, children: buildLeaf(chunk.lines, builder), position }
    case 'quote':
      return { type: 'blockquote', children: buildParagraphs(group, builder), position }
    case 'item':
      return {
        type: 'list',
        ordered: isNumbered(chunk),
        ...(isNumbered(chunk) ? { start: chunk.number! } : {}),
        spread: false,
        children: group.map((item): ListItem => {
          const [paragraph] = buildParagraphs([item], builder) as [Paragraph]
          return { type: 'listItem', spread: false, children: [paragraph], position: paragraph.position! }
        }),
        position,
      }
    default:
      return { type: 'paragraph', children: buildLeaf(chunk.lines, builder), position }
  }
}

function buildParagraphs(group: readonly Chunk[], builder: Builder): BlockContent[] {
  return group
    .flatMap(({ lines }) => splitAtEmpty(lines))
    .map((lines) => ({
      type: 'paragraph',
      children: buildLeaf(lines, builder),
      position: toSpanPosition(lines, builder),
    }))
}

function splitAtEmpty(lines: readonly Line[]): Line[][] {
  const parts: Line[][] = [[]]
  for (const line of lines)
    if (line.text === '') parts.push([])
    else parts.at(-1)!.push(line)
  return parts.filter((part) => part.length > 0)
}

function buildLeaf(lines: readonly Line[], builder: Builder): PhrasingContent[] {
  for (const { start, text } of lines) builder.pieces.push({ origin: start, value: text, verbatim: true })
  const value = lines.map((line) => line.text).join('\n')
  return [{ type: 'text', value, position: toSpanPosition(lines, builder) }]
}

function toSpanPosition(lines: readonly Line[], builder: Builder): Position {
  const last = lines.at(-1)!
  return toPosition(builder, { start: lines[0]!.start, end: last.start + last.text.length, text: '' })
}
