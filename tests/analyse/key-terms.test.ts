import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findKeyTerms } from '../../src/analyse/key-terms/find-key-terms.ts'
import { findRuns } from '../../src/analyse/key-terms/find-runs.ts'
import { openWordBook } from '../../src/analyse/key-terms/word-book.ts'
import { splitSentences } from '../../src/analyse/sentences/split-sentences.ts'

const STORY =
  `The harbour board of Ostrand closed the sea wall on Monday. The sea wall had cracked, said Ilse Marrow of the
Harbour Board. Fishing boats may use Pell. Marrow told owners of fishing boats that the sea wall will take a year. Ostrand
has fished since 1702. Ilse Marrow thanked Ostrand for its patience.`.replaceAll('\n', ' ')

describe('findKeyTerms()', () => {
  test('finds names whole and phrases that come back, the heaviest first', () => {
    const terms = find('Ostrand closes its sea wall', STORY)
    expect(terms.map(({ term }) => term)).toEqual(
      expect.arrayContaining(['Ostrand', 'sea wall', 'Ilse Marrow']),
    )
    expect(terms.map(({ term }) => term)).not.toContain('wall')
    expect(terms[0]!.weight).toBe(1)
    expect(terms.map(({ weight }) => weight)).toEqual(
      terms.map(({ weight }) => weight).toSorted((a, b) => b - a),
    )
    expect(terms.length).toBeLessThanOrEqual(12)
  })

  test('cuts stop-words at the ends and leaves boilerplate out', () => {
    const terms = find('', `${STORY} Scroll down for video. PUBLISHED: 14:11 EST, 2 May 2026.`)
    for (const { term } of terms) expect(term).not.toMatch(/^(?:the|of|a)\b|\b(?:the|of|EST|video)$/i)
  })

  test('gives weights from 0 to 1 for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { term, weight } of find(text.slice(0, 20), text)) {
          expect(term).not.toBe('')
          expect(weight).toBeGreaterThanOrEqual(0)
          expect(weight).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})

describe('findRuns()', () => {
  test.each([
    ['Ilse Marrow met the mayor of Pell.', ['Ilse Marrow', 'met', 'mayor', 'Pell']],
    ['The Bank of Ostrand failed.', ['Bank of Ostrand', 'failed']],
    ['Old sea walls, however, crack.', ['Old', 'sea walls', 'crack']],
    ["Pell's mayor met J. A. Roe.", ['Pell', 'mayor met', 'J. A. Roe']],
  ])('of "%s"', (text, expected) => {
    const runs = findRuns(text, openWordBook())
    expect(runs.map(({ words }) => words.map(({ plain }) => plain).join(' '))).toEqual(expected)
  })
})

function find(headline: string, text: string) {
  return findKeyTerms(
    { headline },
    splitSentences(text).map((span) => ({ ...span, passage: 0 })),
  )
}
