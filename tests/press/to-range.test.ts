import { describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import type { DayRange } from '../../src/model/window.ts'
import { toRange } from '../../src/press/to-range.ts'

const day = (text: string) => text as CalendarDate
const LAST = { id: '2026-W47', title: '', date: day('2026-11-16'), subject: '', stories: [] }
const date = day('2026-11-23')
const FIRST = { register: { editions: [] }, last: undefined }
const AFTER = { register: { editions: [LAST] }, last: LAST }

describe('toRange()', () => {
  it.each<[string, DayRange, Parameters<typeof toRange>[1], DayRange]>([
    ['the first edition takes all', {}, { kind: 'since-last', date, ...FIRST }, {}],
    [
      'built again, it takes nothing of later days',
      {},
      { kind: 'since-last', date: LAST.date, ...AFTER, last: undefined },
      { until: LAST.date },
    ],
    ['then since the last', {}, { kind: 'since-last', date, ...AFTER }, { since: LAST.date, until: date }],
    ['unused asks for no day', {}, { kind: 'unused', date, ...AFTER }, {}],
    ['all asks for no day', {}, { kind: 'all', date, ...AFTER }, {}],
    [
      'what is asked for goes first',
      { since: day('2026-10-01'), until: day('2026-10-31') },
      { kind: 'since-last', date, ...AFTER },
      { since: day('2026-10-01'), until: day('2026-10-31') },
    ],
    [
      'the edition’s day ends it',
      { since: day('2026-10-01') },
      { kind: 'unused', date, ...AFTER },
      { since: day('2026-10-01'), until: date },
    ],
    [
      'the last edition begins it',
      { until: day('2026-11-20') },
      { kind: 'since-last', date, ...AFTER },
      { since: LAST.date, until: day('2026-11-20') },
    ],
    [
      'open at its beginning',
      { until: day('2026-10-31') },
      { kind: 'unused', date, ...AFTER },
      { until: day('2026-10-31') },
    ],
  ])('%s', (_, wish, options, expected) => {
    expect(toRange(wish, options)).toEqual(expected)
  })

  it.each<[string, DayRange, string]>([
    [
      'turned round',
      { since: day('2026-11-20'), until: day('2026-11-18') },
      '--since 2026-11-18 --until 2026-11-20',
    ],
    ['after the edition', { since: day('2026-12-01') }, '--date 2026-12-01'],
    ['before the last edition', { until: day('2026-11-01') }, '2026-W47 went out on 2026-11-16'],
  ])('refuses a range that is %s, with a way out', (_, wish, fix) => {
    expect(() => toRange(wish, { kind: 'since-last', date, ...AFTER })).toThrow(
      expect.objectContaining({ code: 'usage', fix: expect.stringContaining(fix) as string }) as Error,
    )
  })
})
