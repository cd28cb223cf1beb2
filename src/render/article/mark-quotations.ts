import type { Emphasis, PhrasingContent, Root, RootContent } from 'mdast'

declare module 'mdast' {
  interface EmphasisData {
    hName?: string
    hProperties?: Readonly<Record<string, string>>
  }
}

/** Words to be marked: an anchor, and the pieces of the article's text that it stands for. */
export interface Marking {
  readonly anchor: string
  readonly pieces: readonly { readonly start: number; readonly end: number }[]
}

export interface MarkedTree {
  readonly tree: Root
  /** How many marks each anchor has; an anchor without one is not in the tree. */
  readonly markCounts: ReadonlyMap<string, number>
}

type Node = Root | RootContent
interface Stretch {
  readonly anchor: string
  readonly start: number
  readonly end: number
}

const DEPTH_MAX = 100

/**
 * A copy of the tree in which each marking's words stand in `<mark>`, split where they run over several leaves.
 *
 * The first mark of an anchor has it as `id`, those that follow as `class`. Where markings overlap the earlier one has the words.
 * Nodes nested deeper than 100 are left out of the copy.
 */
export function markQuotations(tree: Root, markings: readonly Marking[]): MarkedTree {
  const stretches = markings
    .flatMap(({ anchor, pieces }) => pieces.map(({ start, end }) => ({ anchor, start, end })))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start)
  const markCounts = new Map<string, number>()
  return { tree: copyNode(tree, { stretches, markCounts }, 0) as Root, markCounts }
}

interface Progress {
  readonly stretches: readonly Stretch[]
  readonly markCounts: Map<string, number>
}

function copyNode(node: Node, progress: Progress, depth: number): Node {
  if (!('children' in node)) return node
  if (depth >= DEPTH_MAX) return { ...node, children: [] }
  const children = (node.children as Node[]).flatMap((child): Node[] => {
    if (child.type === 'text') return splitText(child.value, child.data?.textStart, progress)
    if (child.type === 'inlineCode') return [wrapWhole(child, progress)]
    return [copyNode(child, progress, depth + 1)]
  })
  return { ...node, children } as Node
}

function splitText(value: string, textStart: number | undefined, progress: Progress): PhrasingContent[] {
  const whole: PhrasingContent = { type: 'text', value }
  if (textStart === undefined) return [whole]
  const parts: PhrasingContent[] = []
  let done = 0
  for (const { anchor, start, end } of findStretches(
    progress.stretches,
    textStart,
    textStart + value.length,
  )) {
    const from = Math.max(start - textStart, done)
    const to = Math.min(end - textStart, value.length)
    if (from >= to) continue
    if (from > done) parts.push({ type: 'text', value: value.slice(done, from) })
    parts.push(toMark(anchor, { type: 'text', value: value.slice(from, to) }, progress))
    done = to
  }
  if (done === 0) return [whole]
  if (done < value.length) parts.push({ type: 'text', value: value.slice(done) })
  return parts
}

function wrapWhole(node: PhrasingContent & { value: string }, progress: Progress): PhrasingContent {
  const textStart = node.type === 'inlineCode' ? node.data?.textStart : undefined
  if (textStart === undefined) return node
  const [first] = findStretches(progress.stretches, textStart, textStart + node.value.length)
  return first === undefined ? node : toMark(first.anchor, node, progress)
}

/** Those that touch the range; found by halving, so that many quotations in a long article stay cheap. */
function findStretches(stretches: readonly Stretch[], start: number, end: number): readonly Stretch[] {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (stretches[middle]!.start < end) low = middle + 1
    else high = middle
  }
  return stretches.slice(0, low).filter((stretch) => stretch.end > start)
}

function toMark(anchor: string, child: PhrasingContent, { markCounts }: Progress): Emphasis {
  const n = (markCounts.get(anchor) ?? 0) + 1
  markCounts.set(anchor, n)
  return {
    type: 'emphasis',
    data: { hName: 'mark', hProperties: n === 1 ? { id: anchor } : { className: anchor } },
    children: [child],
  }
}
