import { describe, expect, it } from 'vitest'
import { checkRelativeDays } from '../../src/check/check-dates.ts'
import type { CheckContext } from '../../src/check/check-context.ts'
import type { Edition } from '../../src/model/edition.ts'
import { makeDigest } from '../fixtures/compose/make-digest.ts'

const find = (language: string, text: string) => {
  const digest = makeDigest({ path: 'a.md', language, date: '2026-11-20', paragraphs: [text] })
  const context: CheckContext = {
    edition: { date: '2026-11-23', language: 'en' } as Edition,
    digests: [digest],
    byPath: new Map([['a.md', digest]]),
  }
  const value = { text, from: { path: 'a.md', line: 1, pieces: [] } }
  return checkRelativeDays({ value: value as never }, context).map(({ message }) => message.split(' ')[0])
}

describe('checkRelativeDays()', () => {
  it.each([
    ['en', 'The boats sail tomorrow.', ['“tomorrow”']],
    ['en', 'Boats are faster today.', []],
    ['de', 'Die Boote fahren morgen.', ['“morgen”']],
    ['de', 'Gestern fuhr keines.', ['“Gestern”']],
    ['de', 'Am Morgen fuhr keines.', []],
    ['fr', 'Les bateaux partent demain.', ['“demain”']],
    ['fr', 'Les bateaux partent lundi.', []],
    ['es', 'Los barcos salen mañana.', ['“mañana”']],
    ['es', 'Los barcos salen por la mañana.', []],
  ])('in %s: %s', (language, text, expected) => {
    expect(find(language, text)).toEqual(expected)
  })
})
