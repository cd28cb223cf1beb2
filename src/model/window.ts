import type { CalendarDate } from '../kit/calendar-date.ts'

/**
 * since-last: dated since the last published edition, and not printed before; unused: not printed before, of whatever date;
 * all: whatever there is.
 */
export const WINDOW_KINDS = ['since-last', 'unused', 'all'] as const
export type WindowKind = (typeof WINDOW_KINDS)[number]

/** Days from and to, both of them in it; without one of them it is open there. */
export interface DayRange {
  readonly since?: CalendarDate
  readonly until?: CalendarDate
}

/** What somebody asked for beside what is configured. */
export interface WindowWish extends DayRange {
  /** Take articles too that earlier editions printed. */
  readonly again?: boolean
}
