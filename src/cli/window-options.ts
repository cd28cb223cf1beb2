import type { Argv } from 'yargs'
import { GazetteError } from '../kit/gazette-error.ts'
import { toWeekDays } from '../kit/week-days.ts'
import type { WindowWish } from '../model/window.ts'
import { toTypedDate } from './today.ts'

/** Options of the commands that choose articles. */
export interface WindowArguments {
  readonly since: string | undefined
  readonly until: string | undefined
  readonly week: string | undefined
  readonly again: boolean
}

/** Adds the options that say of which days the articles are. */
export function addWindowOptions<T>(command: Argv<T>): Argv<T & WindowArguments> {
  return command
    .option('since', {
      type: 'string',
      requiresArg: true,
      describe: 'Only articles of this day and later (else since the last published edition)',
    })
    .option('until', {
      type: 'string',
      requiresArg: true,
      describe: 'Only articles of this day and earlier (else up to the edition’s date)',
    })
    .option('week', {
      type: 'string',
      requiresArg: true,
      describe: 'Only articles of this ISO week, for example 2026-W48',
      conflicts: ['since', 'until'],
    })
    .option('again', {
      type: 'boolean',
      default: false,
      describe: 'Also articles that an earlier edition printed',
    })
}

/**
 * The window as it was typed.
 *
 * @throws GazetteError `usage` when a day or week is none.
 */
export function toWindowWish({ since, until, week, again }: WindowArguments): WindowWish {
  const days =
    week === undefined
      ? {
          ...(since !== undefined && { since: toTypedDate(since) }),
          ...(until !== undefined && { until: toTypedDate(until) }),
        }
      : toTypedWeek(week)
  return { ...days, again }
}

function toTypedWeek(text: string): WindowWish {
  const days = toWeekDays(text)
  if (days !== undefined) return days
  throw new GazetteError(`Cannot use "${text}" as a week`, {
    code: 'usage',
    fix: 'Write it as 2026-W48 (ISO 8601); a year has 52 or 53 of them',
  })
}
