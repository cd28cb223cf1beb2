import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCalendarDate, toIsoWeek } from '../../src/kit/calendar-date.ts'
import { toWeekDays } from '../../src/kit/week-days.ts'

describe('toWeekDays()', () => {
  it.each([
    ['2026-W48', '2026-11-23', '2026-11-29'],
    ['2026-w01', '2025-12-29', '2026-01-04'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2026W48', '2026-11-23', '2026-11-29'],
  ])('%s is %s to %s', (week, since, until) => {
    expect(toWeekDays(week)).toEqual({ since, until })
  })

  it.each(['2025-W53', '2026-W00', '2026-W54', '2026-48', 'W48', '2026-W4', '', '0000-W01', '9999-W53'])(
    '%j is no week',
    (week) => {
      expect(toWeekDays(week)).toBeUndefined()
    },
  )

  it('gives the week that a day is in', () => {
    const days = fc.date({ min: new Date('1970-01-05'), max: new Date('2200-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (time) => {
        const date = toCalendarDate(time.toISOString())!
        const { since, until } = toWeekDays(toIsoWeek(date))!
        expect(since <= date && date <= until).toBe(true)
      }),
    )
  })
})
