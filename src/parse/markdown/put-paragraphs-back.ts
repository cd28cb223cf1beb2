import type { Paragraph, Root } from 'mdast'
import type { Point } from '../../model/position.ts'
import { movePoint, moveTree } from './move-tree.ts'
import type { PlainRun } from './set-plain-aside.ts'

/**
 * Puts paragraphs that were set aside into the tree of the rest, whose places become those in the whole.
 *
 * Tells whether each found its place: in a fenced block of code, or in HTML, a letter stands for no paragraph, and the tree is
 * then of no use.
 */
export function putParagraphsBack(tree: Root, runs: readonly PlainRun[]): boolean {
  let aside = { lines: 0, offset: 0 }
  let found = 0
  tree.children = tree.children.flatMap((child) => {
    const run = runs[found]
    const at = child.position?.start.offset
    moveTree(child, aside)
    if (!run || !child.position || child.type !== 'paragraph' || at !== run.at) return [child]
    found++
    aside = { lines: aside.lines + run.distance.lines, offset: aside.offset + run.distance.offset }
    return toParagraphs(run.text, child.position.start)
  })
  if (tree.position) tree.position.end = toEnd(tree, movePoint(tree.position.end, aside))
  return found === runs.length
}

function toParagraphs(text: string, { line, offset = 0 }: Point): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const value of text.split('\n')) {
    if (value !== '') paragraphs.push(toParagraph(value, { line, offset }))
    line++
    offset += value.length + 1
  }
  return paragraphs
}

function toParagraph(
  value: string,
  { line, offset }: { readonly line: number; readonly offset: number },
): Paragraph {
  const { length } = value
  const at = () => ({
    start: { line, column: 1, offset },
    end: { line, column: length + 1, offset: offset + length },
  })
  return { type: 'paragraph', children: [{ type: 'text', value, position: at() }], position: at() }
}

/** Where nothing follows the last paragraph, the tree ends in its line. */
function toEnd(tree: Root, moved: Point): Point {
  const last = tree.children.at(-1)?.position?.end
  return last && last.offset === moved.offset ? { ...last } : moved
}
