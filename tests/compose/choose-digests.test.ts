import { describe, expect, it } from 'vitest'
import { chooseDigests } from '../../src/compose/choose-digests.ts'
import { findNearCopies } from '../../src/compose/find-near-copies.ts'
import { makeDigest, type DigestWish } from '../fixtures/compose/make-digest.ts'

const words = Array.from({ length: 120 }, (_, i) => `word${i}`)
const text = `${words.join(' ')}.`
const url = 'https://example.org/a'

const rows: readonly (readonly [string, readonly Omit<DigestWish, 'path'>[], readonly number[]])[] = [
  ['keeps different texts', [{ paragraphs: ['One thing.'] }, { paragraphs: ['Another.'] }], [0, 1]],
  ['keeps one of two that are the same', [{ paragraphs: [text] }, { paragraphs: [text.toUpperCase()] }], [0]],
  [
    'keeps the fuller of two that are nearly the same',
    [{ paragraphs: [text] }, { paragraphs: [text, 'And more.'] }],
    [1],
  ],
  [
    'keeps the newer of two as full',
    [
      { paragraphs: [text], date: '2026-11-01' },
      { paragraphs: [text], date: '2026-11-02' },
    ],
    [1],
  ],
  [
    'keeps both that two publishers printed',
    [
      { paragraphs: [text], publisher: 'A' },
      { paragraphs: [text], publisher: 'B' },
    ],
    [0, 1],
  ],
  [
    'keeps the fuller with one address',
    [
      { paragraphs: ['Early.'], canonicalUrl: url },
      { paragraphs: ['Late and more.'], canonicalUrl: url },
    ],
    [1],
  ],
  ['keeps nothing without words', [{ paragraphs: [' \u00a0 '] }, { paragraphs: ['…'] }], []],
]

describe('chooseDigests()', () => {
  it.each(rows)('%s', (_, wishes, kept) => {
    const digests = wishes.map((wish, i) => makeDigest({ ...wish, path: `${i}.md` }))
    const { value, notices } = chooseDigests(digests)
    expect(value.map(({ article }) => Number.parseInt(article.path, 10))).toEqual(kept)
    expect(notices).toHaveLength(wishes.length - kept.length)
    for (const { code, help } of notices) {
      expect(['article-left-out', 'article-repeated']).toContain(code)
      expect(help).toBeDefined()
    }
  })
})

const toWorded = (text: string) => ({ text })

describe('findNearCopies()', () => {
  it('finds a copy with a few words changed, not one with many', () => {
    const few = words.with(50, 'other').join(' ')
    const many = words.map((word, i) => (i % 10 === 0 ? 'other' : word)).join(' ')
    expect(findNearCopies([words.join(' '), few, many].map(toWorded))).toEqual([undefined, 0, undefined])
  })

  it('takes shared boilerplate for no copy', () => {
    const texts = Array.from(
      { length: 200 },
      (_, i) => `${text} ${words.map((word) => `${word}x${i}`).join(' ')}`,
    )
    expect(findNearCopies(texts.map(toWorded)).every((copy) => copy === undefined)).toBe(true)
  })
})
