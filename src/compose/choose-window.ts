import type { Digest } from '../model/digest.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import type { PublishedEdition } from '../model/register.ts'
import type { DayRange } from '../model/window.ts'
import { describeRange } from './describe-range.ts'
import { createUsedArticles } from './used-articles.ts'

export interface WindowOptions {
  readonly range: DayRange
  /** The editions whose articles are not printed again. */
  readonly used: readonly PublishedEdition[]
}

const PATHS_SHOWN_MAX = 3

/**
 * The digests of the articles that an edition may print: those dated within the range that no earlier edition printed.
 *
 * An article without a date is taken and told of. One that ran and was changed since is taken only when its date is later
 * than that edition, since a mended slip is no news; else that is told too. Everything left out is told, by reason.
 */
export function chooseWindow(
  digests: readonly Digest[],
  { range, used }: WindowOptions,
): Noticed<readonly Digest[]> {
  const findUse = createUsedArticles(used, digests)
  const ran = new Map<string, string[]>()
  const outside: string[] = []
  const notices: Notice[] = []
  const value = digests.filter(({ article }) => {
    const { path, date } = article
    const use = findUse(article)
    if (use?.isChanged === false) {
      ran.set(use.edition.id, [...(ran.get(use.edition.id) ?? []), path])
      return false
    }
    if (use !== undefined && (date === undefined || date <= use.edition.date)) {
      notices.push(toChangedNotice(path, use.edition))
      return false
    }
    if (isOutside(date, range)) {
      outside.push(path)
      return false
    }
    if (use !== undefined) notices.push(toAgainNotice(path, use.edition))
    if (date === undefined && hasEnd(range)) notices.push(toUndatedNotice(path, range))
    return true
  })
  return { value, notices: [...toRanNotices(ran), ...toOutsideNotices(outside, range), ...notices] }
}

function hasEnd({ since, until }: DayRange): boolean {
  return since !== undefined || until !== undefined
}

function isOutside(date: string | undefined, { since, until }: DayRange): boolean {
  if (date === undefined) return false
  return (since !== undefined && date < since) || (until !== undefined && date > until)
}

function toRanNotices(ran: ReadonlyMap<string, readonly string[]>): readonly Notice[] {
  return [...ran].map(([id, paths]) => ({
    code: 'articles-used',
    message: `${paths.length === 1 ? '1 article' : `${paths.length} articles`} ran in ${id} and ${paths.length === 1 ? 'stays' : 'stay'} out: ${listPaths(paths)}`,
    help: 'Take them again with --again',
  }))
}

function toOutsideNotices(paths: readonly string[], range: DayRange): readonly Notice[] {
  if (paths.length === 0) return []
  const count = paths.length === 1 ? '1 article is' : `${paths.length} articles are`
  return [
    {
      code: 'articles-outside',
      message: `${count} not dated ${describeRange(range)} and ${paths.length === 1 ? 'stays' : 'stay'} out: ${listPaths(paths)}`,
      help: 'Take in other days with --since and --until, or set "window" in the configuration',
    },
  ]
}

function listPaths(paths: readonly string[]): string {
  const shown = paths.slice(0, PATHS_SHOWN_MAX).join(', ')
  return paths.length > PATHS_SHOWN_MAX ? `${shown} and ${paths.length - PATHS_SHOWN_MAX} more` : shown
}

function toChangedNotice(path: string, { id, date }: PublishedEdition): Notice {
  return {
    code: 'article-changed',
    message: `It ran in ${id} and was changed since; it stays out`,
    path,
    help: `To print it anew, give it a date after ${date}, or take all again with --again`,
  }
}

function toAgainNotice(path: string, { id }: PublishedEdition): Notice {
  return {
    code: 'article-taken-again',
    message: `It ran in ${id}; it is taken again because it was changed and is dated later`,
    path,
  }
}

function toUndatedNotice(path: string, range: DayRange): Notice {
  return {
    code: 'article-undated',
    message: `It has no date, so it may not be ${describeRange(range)}; it is taken all the same`,
    path,
    help: 'Give it one in its front matter: date: 2026-11-23',
  }
}
