import type { CalendarDate } from '../kit/calendar-date.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import type { PublishedEdition, Register } from '../model/register.ts'
import type { DayRange, WindowKind } from '../model/window.ts'

export interface RangeOptions {
  readonly kind: WindowKind
  /** The edition's. */
  readonly date: CalendarDate
  /** What went out, this edition perhaps among it. */
  readonly register: Register
  /** The edition before it. */
  readonly last: PublishedEdition | undefined
}

/**
 * The days whose articles an edition takes: those asked for, else from the date of the last edition to its own. While
 * nothing went out yet, all.
 *
 * @throws GazetteError `usage` when the range ends before it begins.
 */
export function toRange({ since, until }: DayRange, { kind, date, register, last }: RangeOptions): DayRange {
  const isAsked = since !== undefined || until !== undefined
  const isOpen = kind !== 'since-last' || register.editions.length === 0
  if (!isAsked && isOpen) return {}
  const follows = isOpen ? undefined : last
  const from = since ?? follows?.date
  const to = until ?? date
  if (from === undefined || from <= to) return { ...(from !== undefined && { since: from }), until: to }
  throw new GazetteError(`Cannot choose articles from ${from} to ${to}: that ends before it begins`, {
    code: 'usage',
    fix: toFix({ since, until, last: follows }),
  })
}

function toFix({ since, until, last }: DayRange & { readonly last: PublishedEdition | undefined }): string {
  if (since === undefined)
    return `${last?.id} went out on ${last?.date}; say since when, for example --since ${until}`
  return until === undefined
    ? `The edition's own date ends it; give it a later one, for example --date ${since}`
    : `Write it the other way round: --since ${until} --until ${since}`
}
