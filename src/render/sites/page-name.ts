import type { SiteIssue } from '../../model/site.ts'

/**
 * A page's name that begins with its date, as blogs want it, and has a word behind it.
 *
 * @example
 * toDatedName({ slug: '2026-w48', date: '2026-11-23' }) // '2026-11-23-2026-w48'
 */
export function toDatedName({ slug, date }: Pick<SiteIssue, 'slug' | 'date'>): string {
  const day = date.slice(0, 10)
  if (slug === day) return `${day}-edition`
  return slug.startsWith(`${day}-`) ? slug : `${day}-${slug}`
}

/** A place among pages sorted by number that puts the newest first: `-20261123`. */
export function toNewestFirst({ date }: Pick<SiteIssue, 'date'>): number {
  return -Number(date.slice(0, 10).replaceAll('-', ''))
}
