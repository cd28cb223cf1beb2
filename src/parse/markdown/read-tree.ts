import type { Root } from 'mdast'
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import { lazily } from '../lazily.ts'
import { moveTree } from './move-tree.ts'
import type { Piece } from '../piece.ts'
import { putParagraphsBack } from './put-paragraphs-back.ts'
import { putPiecesBack } from './put-pieces-back.ts'
import { readTaskMarks } from './read-task-marks.ts'
import { setPlainAside } from './set-plain-aside.ts'
import { toPoint } from './to-point.ts'

export interface ReadTree {
  readonly tree: Root
  readonly pieces: readonly Piece[]
  /** Of blocks of raw HTML. */
  readonly htmlPieces: readonly Piece[]
}

/**
 * Reads Markdown with GFM's tables, strikethrough, footnotes and task lists, and notes where its characters stand.
 *
 * What stands before `from`, where a line begins, is left out; places are those in the whole text. Addresses that are not
 * marked as links stay text: looking for them takes as long as all the rest.
 */
export async function readTree(text: string, from = 0): Promise<ReadTree> {
  const processor = await loadProcessor()
  // No zeros, which Markdown replaces.
  if (from === 0) return readWith(processor, text.replaceAll('\0', ' '))
  // A line end in place of what is left out, so that a line begins here and not the text.
  const { tree, pieces, htmlPieces } = readWith(processor, `\n${text.slice(from).replaceAll('\0', ' ')}`)
  const offset = from - 1
  moveTree(tree, { lines: countLineEnds(text.slice(0, from)) - 1, offset })
  return { tree, pieces: movePieces(pieces, offset), htmlPieces: movePieces(htmlPieces, offset) }
}

type Processor = (markdown: string, own: readonly Extension[]) => Root

function readWith(processor: Processor, markdown: string): ReadTree {
  const { rest, runs } = setPlainAside(markdown)
  const { tree, pieces, htmlPieces } = readAll(processor, rest)
  if (!putParagraphsBack(tree, runs)) return readAll(processor, markdown)
  return { tree, pieces: putPiecesBack(pieces, runs), htmlPieces: putPiecesBack(htmlPieces, runs) }
}

function readAll(processor: Processor, markdown: string): ReadTree {
  const pieces: Piece[] = []
  const htmlPieces: Piece[] = []
  const taskMarks = readTaskMarks(({ start, end }) => {
    const value = markdown.slice(start.offset, end.offset)
    pieces.push({ origin: start.offset, value, verbatim: true })
  })
  const tree = processor(markdown, [taskMarks, recordPieces({ markdown, pieces, htmlPieces })])
  return { tree, pieces: pieces.sort((a, b) => a.origin - b.origin), htmlPieces }
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0
}

function movePieces(pieces: readonly Piece[], offset: number): readonly Piece[] {
  return pieces.map(({ origin, value, verbatim }) => ({ origin: origin + offset, value, verbatim }))
}

const loadProcessor = lazily(async () => {
  const [{ unified }, remarkParse, table, strikethrough, footnote, taskList] = await Promise.all([
    import('unified'),
    import('remark-parse'),
    Promise.all([import('micromark-extension-gfm-table'), import('mdast-util-gfm-table')]),
    Promise.all([import('micromark-extension-gfm-strikethrough'), import('mdast-util-gfm-strikethrough')]),
    Promise.all([import('micromark-extension-gfm-footnote'), import('mdast-util-gfm-footnote')]),
    Promise.all([import('micromark-extension-gfm-task-list-item'), import('mdast-util-gfm-task-list-item')]),
  ])
  // A table is looked for at every line, and takes a sign that few texts have.
  const withoutTable = [
    strikethrough[0].gfmStrikethrough({ singleTilde: false }),
    footnote[0].gfmFootnote(),
    taskList[0].gfmTaskListItem(),
  ]
  const withTable = [table[0].gfmTable(), ...withoutTable]
  const fromMarkdownExtensions = [
    table[1].gfmTableFromMarkdown(),
    strikethrough[1].gfmStrikethroughFromMarkdown(),
    footnote[1].gfmFootnoteFromMarkdown(),
    taskList[1].gfmTaskListItemFromMarkdown(),
  ]
  const processor: Processor = (markdown, own) =>
    unified()
      .data({
        micromarkExtensions: TABLE_SIGN.test(markdown) ? withTable : withoutTable,
        fromMarkdownExtensions: [...fromMarkdownExtensions, ...own],
      })
      .use(remarkParse.default)
      .parse(markdown)
  return processor
})

// A row of hyphens with a bar between them, or a colon at one of their ends.
const TABLE_SIGN = /\||:-|-:/

interface Record {
  readonly markdown: string
  readonly pieces: Piece[]
  readonly htmlPieces: Piece[]
}

/** Does what the parser does when it ends a run of characters, and writes down where it was. */
function recordPieces({ markdown, pieces, htmlPieces }: Record): Extension {
  function exitData(this: CompileContext, token: Token): void {
    const { offset: origin } = token.start
    const value = withoutTabRest(append(this, token), { markdown, origin })
    pieces.push({ origin, value, verbatim: true })
  }

  function exitHtml(this: CompileContext, token: Token): void {
    const { offset: origin } = token.start
    const value = withoutTabRest(append(this, token), { markdown, origin })
    htmlPieces.push({ origin, value, verbatim: true })
  }

  function exitEscape(this: CompileContext, token: Token): void {
    const value = append(this, token)
    pieces.push({ origin: token.start.offset - 1, value, verbatim: false })
  }

  function exitCode(this: CompileContext, token: Token): void {
    let origin = token.start.offset
    const value = withoutTabRest(append(this, token), { markdown, origin })
    const { inTable } = this.data
    for (const part of inTable ? value.split(/(\\\|)/) : [value]) {
      const isEscape = inTable && part === '\\|'
      pieces.push({ origin, value: isEscape ? '|' : part, verbatim: !isEscape })
      origin += part.length
    }
  }

  let lengthBefore = 0
  function enterReferenceValue(this: CompileContext): void {
    const tail = this.stack.at(-1)
    lengthBefore = tail && 'value' in tail ? tail.value.length : 0
  }

  function exitReference(this: CompileContext, token: Token): void {
    const tail = this.stack.pop()
    if (!tail || !('value' in tail) || !tail.position) return
    tail.position.end = toPoint(token.end)
    pieces.push({ origin: token.start.offset, value: tail.value.slice(lengthBefore), verbatim: false })
  }

  return {
    enter: { characterReferenceValue: enterReferenceValue },
    exit: {
      data: exitData,
      characterEscapeValue: exitEscape,
      codeTextData: exitCode,
      codeFlowValue: exitData,
      htmlFlowData: exitHtml,
      characterReference: exitReference,
    },
  }
}

function append(context: CompileContext, token: Token): string {
  const value = context.sliceSerialize(token)
  const tail = context.stack.pop()
  if (tail && 'value' in tail && tail.position) {
    tail.value += value
    tail.position.end = toPoint(token.end)
  }
  return value
}

interface Written {
  readonly markdown: string
  readonly origin: number
}

/** Where a container's indentation ends inside a tab, the parser writes the rest of the tab as spaces that have no place. */
function withoutTabRest(value: string, { markdown, origin }: Written): string {
  let start = 0
  while (value[start] === ' ' && !markdown.startsWith(value.slice(start), origin)) start++
  return value.slice(start)
}
