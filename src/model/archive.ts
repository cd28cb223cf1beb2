import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Sender } from './edition.ts'

/** An edition as others name it. */
export interface Issue {
  readonly id: string
  readonly title: string
  readonly number?: number
  readonly date: CalendarDate
  readonly subject: string
}

/** The newsletter whose editions an archive holds. */
export interface Publication {
  readonly title: string
  readonly tagline?: string
  /** BCP 47. */
  readonly language: string
  readonly sender: Sender
  /** Absolute address under which the archive stands, without a slash at the end. */
  readonly siteUrl?: string
}

/** An edition in its place in the archive. */
export interface Placement {
  readonly earlier?: Issue
  readonly later?: Issue
}
