import { describe, expect, it } from 'vitest'
import { findPlural } from '../../src/render/language/plural.ts'
import { count } from '../../src/render/messages/count.ts'
import { countStories } from '../../src/render/messages/count-stories.ts'
import { MESSAGE_LANGUAGES, findMessages } from '../../src/render/messages/find-messages.ts'
import { formatDate } from '../../src/render/messages/format-date.ts'
import { formatNumber } from '../../src/render/messages/format-number.ts'
import { en } from '../../src/render/messages/en.ts'

const PLACEHOLDERS = /\{\w+\}/g

describe.each(MESSAGE_LANGUAGES)('messages in %s', (language) => {
  const messages = findMessages(language)

  it('have every plural form that CLDR has for whole numbers', () => {
    const rules = new Intl.PluralRules(language)
    for (let n = 0; n <= 1100; n++) expect(findPlural(n, language), `${n}`).toBe(rules.select(n))
    expect(findPlural(2_000_000, language)).toBe(rules.select(2_000_000))
  })

  it('fill in what the English ones fill in', () => {
    const list = (text: string) => [...text.matchAll(PLACEHOLDERS)].map(([name]) => name).toSorted()
    for (const key of [
      'number',
      'issueTitle',
      'backTo',
      'storiesFromArticles',
      'versionFrom',
      'saidBy',
      'linkTo',
    ] as const)
      expect(list(messages[key]), key).toEqual(list(en[key]))
  })

  it('say everything, and no two words of one kind alike', () => {
    expect(Object.keys(messages.words).toSorted()).toEqual(Object.keys(en.words).toSorted())
    expect(Object.values(messages.words).filter((words) => words.trim() === '')).toEqual([])
    expect(new Set(messages.months).size).toBe(12)
    expect(new Set(messages.weekdays).size).toBe(7)
  })

  it('name months and days as CLDR does', () => {
    const format = (options: Intl.DateTimeFormatOptions, day: Date) =>
      new Intl.DateTimeFormat(language === 'ar' ? 'ar-EG' : language, { timeZone: 'UTC', ...options }).format(
        day,
      )
    for (let month = 0; month < 12; month++)
      expect(messages.months[month]).toBe(format({ month: 'long' }, new Date(Date.UTC(2026, month, 10))))
    for (let day = 0; day < 7; day++)
      expect(messages.weekdays[day]).toBe(format({ weekday: 'long' }, new Date(Date.UTC(2026, 10, 22 + day))))
  })
})

describe('count()', () => {
  it.each([
    ['ar', 0, 'لا أخبار'],
    ['ar', 1, 'خبر واحد'],
    ['ar', 2, 'خبران'],
    ['ar', 5, '5 أخبار'],
    ['ar', 15, '15 خبرًا'],
    ['ar', 100, '100 خبر'],
    ['fr', 0, '0 sujet'],
    ['fr', 1500, '1\u202F500 sujets'],
    ['de-AT', 1500, '1.500 Meldungen'],
    ['es', 1, '1 noticia'],
    ['es', 1500, '1500 noticias'],
    ['es', 15_000, '15.000 noticias'],
    ['xx', 1500, '1,500 stories'],
  ])('in %s of %d stories is %j', (language, n, expected) => {
    expect(count(n, 'stories', language)).toBe(expected)
  })
})

describe('countStories()', () => {
  it.each([
    ['en', 1, 1, '1 story from 1 article'],
    ['de', 2, 3, '2 Meldungen aus 3 Artikeln'],
    ['de', 1, 1, '1 Meldung aus 1 Artikel'],
    ['fr', 2, 3, '2 sujets, d’après 3 articles'],
    ['es', 2, 3, '2 noticias a partir de 3 artículos'],
    ['ar', 2, 2, 'خبران من مقالين'],
    ['ar', 11, 12, '11 خبرًا من 12 مقالًا'],
  ])('in %s of %d from %d is %j', (language, stories, articles, expected) => {
    expect(countStories({ stories, articles }, language)).toBe(expected)
  })
})

describe('formatNumber()', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('writes %d as %j', (n, expected) => expect(formatNumber(n, 'en')).toBe(expected))
})

describe('formatDate()', () => {
  it.each([
    ['en-GB', 'Sunday, 1 November 2026'],
    ['en-US', 'Sunday, November 1, 2026'],
    ['fr', 'dimanche 1er novembre 2026'],
    ['es-MX', 'domingo, 1 de noviembre de 2026'],
    ['de', 'Sonntag, 1. November 2026'],
    ['ar', 'الأحد، 1 نوفمبر 2026'],
  ])('in %s is %j', (language, expected) => {
    expect(formatDate('2026-11-01', { language, style: 'full' })).toBe(expected)
  })
})
