import { neutralDialect } from '../markdown/neutral-dialect.ts'
import { toIndexBody } from './index-page.ts'
import type { SiteTarget } from './site-target.ts'
import { toSiteTags } from './to-site-tags.ts'

/** A plain folder, such as GitHub shows it: pages beside each other, and a README that lists them. */
export const folder: SiteTarget = {
  title: 'Folder',
  section: 'briefings',
  looksAt: [],
  recognise: () => undefined,
  page: ({ id }) => `${id}.md`,
  frontMatter: ({ title, description, date, tags }) => {
    const list = toSiteTags(tags)
    return { title, date: { bare: date }, description, tags: list.length > 0 ? list : undefined }
  },
  printsTitle: () => false,
  dialect: () => ({
    ...neutralDialect,
    anchors: 'github',
    admonition: { open: '> [!NOTE]\n> **{title}**\n>', close: '', indent: '> ' },
  }),
  asset: (name) => ({ path: `files/${name}`, href: `files/${name}` }),
  neighbourHref: (_, { id }) => `${id}.md`,
  sectionFiles: (issues, { sectionTitle }) => [
    {
      path: 'README.md',
      body: toIndexBody(issues, { heading: sectionTitle, hrefOf: ({ id }) => `${id}.md` }),
    },
  ],
}
