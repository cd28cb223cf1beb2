import { describe, expect, it } from 'vitest'
import { chooseWindow } from '../../src/compose/compose.ts'
import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import type { Digest } from '../../src/model/digest.ts'
import type { PublishedEdition } from '../../src/model/register.ts'
import { makeDigest, type DigestWish } from '../fixtures/compose/make-digest.ts'

const day = (text: string) => text as CalendarDate
const WEEK = { since: day('2026-11-16'), until: day('2026-11-23') }

const make = (path: string, wish: Partial<DigestWish> = {}): Digest =>
  makeDigest({ path, paragraphs: [`What ${path} tells.`], ...wish })

const publish = (
  digests: readonly Digest[],
  { id = '2026-W47', date = '2026-11-16' } = {},
): PublishedEdition => ({
  id,
  title: 'The Harbour Brief',
  date: day(date),
  subject: '',
  stories: digests.map(({ article: { path, sha256, canonicalUrl } }) => ({
    id: path,
    headline: path,
    articles: [{ path, sha256, ...(canonicalUrl && { url: canonicalUrl }) }],
    quotations: [],
    terms: [],
    people: [],
  })),
})

const choose = (digests: readonly Digest[], options: Partial<Parameters<typeof chooseWindow>[1]> = {}) => {
  const { value, notices } = chooseWindow(digests, { range: {}, used: [], ...options })
  return { paths: value.map(({ article }) => article.path), told: notices.map(({ code }) => code), notices }
}

describe('chooseWindow() by date', () => {
  it.each([
    ['the first day', '2026-11-16', ['a.md'], []],
    ['the last day', '2026-11-23', ['a.md'], []],
    ['the day before', '2026-11-15', [], ['articles-outside']],
    ['the day after', '2026-11-24', [], ['articles-outside']],
    ['no date: taken and told', undefined, ['a.md'], ['article-undated']],
  ])('%s', (_, date, paths, told) => {
    expect(choose([make('a.md', date === undefined ? {} : { date })], { range: WEEK })).toMatchObject({
      paths,
      told,
    })
  })

  it('takes all where no day is asked for, and tells nothing', () => {
    expect(choose([make('a.md'), make('b.md', { date: '1999-01-01' })])).toMatchObject({
      paths: ['a.md', 'b.md'],
      told: [],
    })
  })

  it('tells what stays out in one notice, however much it is', () => {
    const old = Array.from({ length: 40 }, (_, i) => make(`${i}.md`, { date: '2026-01-01' }))
    const { notices } = choose(old, { range: WEEK })
    expect(notices).toHaveLength(1)
    expect(notices[0]!.message).toBe(
      '40 articles are not dated from 2026-11-16 to 2026-11-23 and stay out: 0.md, 1.md, 2.md and 37 more',
    )
  })
})

describe('chooseWindow() by what ran before', () => {
  const ferry = make('ferry.md', { date: '2026-11-16', canonicalUrl: 'https://example.org/ferry' })
  const used = [publish([ferry])]
  const other = { paragraphs: ['The crews will work three days.'] }

  it('leaves out what ran, and tells where', () => {
    const { paths, notices } = choose([ferry, make('new.md')], { used })
    expect(paths).toEqual(['new.md'])
    expect(notices).toMatchObject([
      { code: 'articles-used', message: '1 article ran in 2026-W47 and stays out: ferry.md' },
    ])
  })

  it.each([
    ['it lies elsewhere now', { ...ferry, article: { ...ferry.article, path: 'old/ferry.md' } }],
    [
      'only its front matter is another',
      { ...ferry, article: { ...ferry.article, path: 'copy.md', sha256: 'x' } },
    ],
  ])('knows an article although %s', (_, moved) => {
    expect(choose([ferry, moved], { used })).toMatchObject({ paths: [], told: ['articles-used'] })
  })

  it.each([
    ['a mended one stays out', { date: '2026-11-16' }, [], ['article-changed']],
    ['a mended one without a date too', {}, [], ['article-changed']],
    ['one with a later date is news', { date: '2026-11-20' }, ['ferry.md'], ['article-taken-again']],
    ['one with a later date that is not asked for is not', { date: '2026-12-01' }, [], ['articles-outside']],
  ])('of those that were changed, %s', (_, wish, paths, told) => {
    const changed = make('ferry.md', { ...other, ...wish })
    expect(choose([changed], { used, range: WEEK })).toMatchObject({ paths, told })
  })

  it('knows a changed page by its address', () => {
    const saved = make('saved-again.html', { ...other, canonicalUrl: 'https://example.org/ferry' })
    expect(choose([saved], { used })).toMatchObject({ paths: [], told: ['article-changed'] })
  })

  it('names the last edition that printed it', () => {
    const later = publish([ferry], { id: '2026-W48', date: '2026-11-23' })
    expect(choose([ferry], { used: [...used, later] }).notices[0]!.message).toContain('2026-W48')
  })
})
