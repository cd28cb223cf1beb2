import { describe, expect, it } from 'vitest'
import { joinEvents } from '../../src/compose/join-events.ts'
import { HALVES, readLabelled, scoreEvents } from './score-events.ts'

describe('the labelled articles', () => {
  it('are at least 200 pairs, and neither half shares a theme with the other', async () => {
    const halves = await Promise.all(HALVES.map(readLabelled))
    const [tuning, heldOut] = halves.map((articles) => new Set(articles.map(({ theme }) => theme)))
    const pairs = halves.map((articles) => scoreEvents(articles).pairs)
    expect(pairs.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(200)
    expect([...tuning!].filter((theme) => heldOut!.has(theme))).toEqual([])
  })

  it.each(HALVES)('of the %s half are parsed without a notice', async (half) => {
    const articles = await readLabelled(half)
    expect(articles.flatMap(({ digest }) => digest.article.notices)).toEqual([])
    expect(articles.filter(({ digest }) => digest.article.publisher === undefined)).toEqual([])
  })

  it.each(HALVES)(
    'of the %s half are joined where they tell of one event, and hardly ever where not',
    async (half) => {
      const { precision, recall } = scoreEvents(await readLabelled(half))
      expect(precision).toBeGreaterThanOrEqual(0.98)
      expect(recall).toBeGreaterThanOrEqual(0.8)
    },
  )

  it.each(HALVES)('of the %s half are told to be joined for what speaks for it', async (half) => {
    const { notices } = joinEvents((await readLabelled(half)).map(({ digest }) => digest))
    expect(notices.length).toBeGreaterThan(5)
    expect(notices.filter(({ message }) => /too (?:unlike|little)/.test(message))).toEqual([])
  })
})
