import { describe, expect, it } from 'vitest'
import { findEventDays } from '../../src/compose/event-days.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'

// 20 November 2026 is a Friday.
const find = (text: string, language = 'en') =>
  [
    ...findEventDays({
      text,
      date: toCalendarDate('2026-11-20')!,
      language,
      passages: [{ kind: 'paragraph', start: 0, end: text.length }],
    }),
  ].sort()

describe('findEventDays()', () => {
  it.each([
    ['It happened on Friday.', ['2026-11-20']],
    ['It happened on Thursday.', ['2026-11-19']],
    ['It happened on Saturday.', ['2026-11-14']],
    ['The poll is before Sunday’s vote.', ['2026-11-22']],
    ['She spoke yesterday.', ['2026-11-19']],
    ['On Friday, a day after the vote, he resigned.', ['2026-11-19', '2026-11-20']],
    ['It is due on 14 January 2027.', ['2027-01-14']],
    ['It began on November 18, he said.', ['2026-11-18']],
    ['Last Tuesday nobody came, and every Monday is market day.', []],
    ['It is open on Saturdays.', []],
    ['It happened on 31 February.', []],
  ])('%s', (text, days) => {
    expect(find(text)).toEqual(days)
  })

  it('knows no days in other languages, and none without a date', () => {
    expect(find('On Friday', 'de')).toEqual([])
    expect([
      ...findEventDays({ text: 'On Friday', passages: [{ kind: 'paragraph', start: 0, end: 9 }] }),
    ]).toEqual([])
  })
})
