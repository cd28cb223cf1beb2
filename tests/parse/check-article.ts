import type { Nodes } from 'mdast'
import { expect } from 'vitest'
import { toPosition, type Article } from '../../src/model/article.ts'

/** What must be true of every article, whatever was in its source. */
export function checkArticle(article: Article, source: string): void {
  expect(article.headline).not.toBe('')
  checkPassages(article)
  checkLeaves(article.tree, article.text)
  if (article.positionsIn === 'source') checkRuns(article, source)
  for (const { start, end } of article.passages) {
    const position = toPosition(article, { start, end, text: article.text.slice(start, end) })
    expect(position.end.offset!).toBeGreaterThan(position.start.offset!)
  }
}

function checkPassages({ passages, text }: Article): void {
  let at = 0
  for (const { start, end } of passages) {
    expect(text.slice(at, start)).toBe(at === 0 ? '' : '\n\n')
    expect(end).toBeGreaterThan(start)
    at = end
  }
  expect(at).toBe(text.length)
}

function checkLeaves(node: Nodes, text: string): void {
  if ('children' in node) for (const child of node.children) checkLeaves(child, text)
  expect(node.type).not.toBe('html')
  if (node.type !== 'text' && node.type !== 'inlineCode' && node.type !== 'code') return
  const start = node.data?.textStart
  expect(start).toBeTypeOf('number')
  expect(text.slice(start, start! + node.value.length)).toBe(node.value)
}

/** Only white space, and characters written as an escape or reference, may differ from the source; those stand alone. */
function checkRuns({ runs, text, passages }: Article, source: string): void {
  const isCovered = new Uint8Array(text.length)
  let last = -1
  for (const { start, origin, length } of runs) {
    expect(start).toBeGreaterThan(last)
    last = start
    isCovered.fill(1, start, start + length)
    const isAlone = length === 1 && /[\\&<]/.test(source[origin] ?? '')
    if (isAlone) continue
    for (let i = 0; i < length; i++) {
      const [here, there] = [text[start + i]!, source[origin + i]!]
      if (here !== there && !/\s/.test(here)) expect(here).toBe(there)
    }
  }
  for (const { start, end } of passages) expect(isCovered.subarray(start, end).every(Boolean)).toBe(true)
}
