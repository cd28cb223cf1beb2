import { chooseWindow, describeRange } from '../compose/compose.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import type { Config } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { Noticed } from '../model/notice.ts'
import { findEarlier, type PublishedEdition } from '../model/register.ts'
import type { WindowWish } from '../model/window.ts'
import { readRegister } from '../store/store.ts'
import { toRange } from './to-range.ts'

export interface ChooseArticlesOptions {
  readonly config: Pick<Config, 'editions' | 'window'>
  readonly id: string
  readonly date: CalendarDate
  readonly window?: WindowWish | undefined
}

export interface ChosenArticles extends Noticed<readonly Digest[]> {
  /** The editions that went out before this one. */
  readonly earlier: readonly PublishedEdition[]
}

const REASONS_SHOWN_MAX = 5

/**
 * Chooses the articles that an edition may print, by their dates and by what went out before it.
 *
 * @throws GazetteError `usage` when the range is none, `input` when the register is damaged or no article is left.
 */
export async function chooseArticles(
  digests: readonly Digest[],
  { config, id, date, window = {} }: ChooseArticlesOptions,
): Promise<ChosenArticles> {
  const register = await readRegister(config.editions)
  const earlier = findEarlier(register, { id, date })
  const range = toRange(window, { kind: config.window, date, register, last: earlier.at(-1) })
  const used = window.again === true || config.window === 'all' ? [] : earlier
  const chosen = chooseWindow(digests, { range, used })
  if (digests.length > 0 && chosen.value.length === 0)
    throw new GazetteError(
      [
        `Cannot make edition "${id}": no article is left for it`,
        ...chosen.notices
          .slice(0, REASONS_SHOWN_MAX)
          .map(({ message, path }) => `  ${path === undefined ? '' : `${path}: `}${message}`),
      ].join('\n'),
      {
        code: 'input',
        fix: `Articles ${describeRange(range)} were looked for. Name other days with --since and --until, or take printed ones again with --again`,
      },
    )
  return { ...chosen, earlier }
}
