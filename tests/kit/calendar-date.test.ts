import { describe, expect, it } from 'vitest'
import { toCalendarDate, toIsoWeek } from '../../src/kit/calendar-date.ts'

describe('toCalendarDate()', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23T10:00:00Z', '2026-11-23'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', undefined],
    ['2026-13-01', undefined],
    ['23 November 2026', undefined],
  ])('reads %j as %j', (text, date) => expect(toCalendarDate(text)).toBe(date))
})

describe('toIsoWeek()', () => {
  it.each([
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2026-11-30', '2026-W49'],
    ['2025-12-29', '2026-W01'],
    ['2027-01-03', '2026-W53'],
    ['2024-12-30', '2025-W01'],
  ])('puts %s into %s', (date, week) => expect(toIsoWeek(toCalendarDate(date)!)).toBe(week))
})
