import { describe, expect, it } from 'vitest'
import { toPosition } from '../../src/model/article.ts'
import { toSpan } from '../../src/model/position.ts'

// The source is "Title\n\nOne\ntwo &amp; three"; the text is "One two & three".
const article = {
  runs: [
    { start: 0, origin: 7, length: 8 },
    { start: 8, origin: 15, length: 1 },
    { start: 9, origin: 20, length: 6 },
  ],
  lineStarts: [0, 6, 7, 11],
}
const text = 'One two & three'

describe('toPosition()', () => {
  it.each([
    [0, 3, 'One', { line: 3, column: 1, offset: 7 }, { line: 3, column: 4, offset: 10 }],
    [4, 7, 'two', { line: 4, column: 1, offset: 11 }, { line: 4, column: 4, offset: 14 }],
    [10, 15, 'three', { line: 4, column: 11, offset: 21 }, { line: 4, column: 16, offset: 26 }],
  ])('finds text %i to %i (%s)', (start, end, words, from, to) => {
    const span = toSpan(text, start, end)
    expect(span.text).toBe(words)
    expect(toPosition(article, span)).toEqual({ start: from, end: to })
  })
})
