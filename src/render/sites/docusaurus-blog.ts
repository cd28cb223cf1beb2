import {
  AS_MARKDOWN,
  DOCUSAURUS_FILES,
  docusaurusDialect,
  findDocusaurus,
  hasBlog,
  toDocusaurusTags,
} from './docusaurus.ts'
import { toDatedName } from './page-name.ts'
import type { SiteTarget } from './site-target.ts'

export const docusaurusBlog: SiteTarget = {
  title: 'Docusaurus blog',
  section: 'blog',
  looksAt: DOCUSAURUS_FILES,
  recognise: (site) => {
    const config = findDocusaurus(site)
    return config !== undefined && hasBlog(site) ? `${config} and blog/` : undefined
  },
  page: (issue, { section }) => `${section}/${toDatedName(issue)}/index.md`,
  frontMatter: ({ title, description, slug, date, tags }) => ({
    title,
    description,
    slug,
    date: { bare: date },
    tags: toDocusaurusTags(tags),
    ...AS_MARKDOWN,
  }),
  printsTitle: () => true,
  dialect: () => ({ ...docusaurusDialect, excerptMark: '<!-- truncate -->' }),
  asset: (name, issue, { section }) => ({
    path: `${section}/${toDatedName(issue)}/${name}`,
    href: `./${name}`,
  }),
}
