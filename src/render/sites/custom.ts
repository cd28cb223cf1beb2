import type { SiteIssue } from '../../model/site.ts'
import { neutralDialect } from '../markdown/neutral-dialect.ts'
import type { SiteTarget } from './site-target.ts'
import { relativeHref } from './relative-href.ts'
import { toSiteTags } from './to-site-tags.ts'

const PATH = '{id}.md'

/** A site of a kind that is not in the table: its pages go where a pattern says. */
export function toCustomTarget(pattern: string = PATH): SiteTarget {
  const page = (issue: SiteIssue) => fillPattern(pattern, issue)
  const filesOf = (issue: SiteIssue) => [...page(issue).split('/').slice(0, -1), 'files'].join('/')
  return {
    title: 'Custom',
    section: 'briefings',
    looksAt: [],
    recognise: () => undefined,
    page,
    frontMatter: ({ title, description, date, tags }) => {
      const list = toSiteTags(tags)
      return { title, date: { bare: date }, description, tags: list.length > 0 ? list : undefined }
    },
    printsTitle: () => true,
    dialect: () => neutralDialect,
    asset: (name, issue) => ({ path: `${filesOf(issue)}/${name}`, href: `files/${name}` }),
    neighbourHref: (from, to) => relativeHref(page(from), page(to)),
  }
}

function fillPattern(pattern: string, { id, slug, date }: SiteIssue): string {
  const [year, month, day] = date.slice(0, 10).split('-')
  const values: Readonly<Record<string, string | undefined>> = {
    id,
    slug,
    date: date.slice(0, 10),
    year,
    month,
    day,
  }
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
