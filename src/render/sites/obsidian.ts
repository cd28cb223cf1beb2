import { toIndexBody } from './index-page.ts'
import { neutralDialect } from '../markdown/neutral-dialect.ts'
import type { SiteTarget } from './site-target.ts'
import { toSiteTags, toTagSlug } from './to-site-tags.ts'

export const obsidian: SiteTarget = {
  title: 'Obsidian',
  section: 'Briefings',
  looksAt: ['.obsidian/'],
  recognise: (site) => (site.has('.obsidian/') ? '.obsidian/' : undefined),
  page: ({ id }, { section }) => `${section}/${id}.md`,
  frontMatter: ({ title, description, date, tags }) => {
    // A tag of a note has no space, and is no number.
    const list = toSiteTags(tags)
      .map(toTagSlug)
      .filter((tag) => !/^[\d-]+$/.test(tag))
    return {
      title,
      aliases: [title],
      date: { bare: date },
      description,
      tags: list.length > 0 ? list : undefined,
    }
  },
  printsTitle: () => false,
  // Unless somebody changed its settings, it shows line breaks as they stand.
  dialect: () => ({
    ...neutralDialect,
    lineBreaks: 'shown',
    admonition: { open: '> [!note] {title}', close: '', indent: '> ' },
  }),
  asset: (name, _, { section }) => ({ path: `${section}/files/${name}`, href: `files/${name}` }),
  neighbourHref: (_, { id }) => `${id}.md`,
  sectionFiles: (issues, { section, sectionTitle }) => [
    {
      path: `${section}/${sectionTitle}.md`,
      body: toIndexBody(issues, { hrefOf: ({ id }) => `${id}.md` }),
    },
  ],
}
