import { findFile, findText } from './find-file.ts'
import { toIndexBody } from './index-page.ts'
import { toNewestFirst } from './page-name.ts'
import { NO_NAVIGATION, type SiteTarget } from './site-target.ts'
import { ASTRO_CONFIGS, findAstroWith, PAGES, starlightDialect } from './starlight-parts.ts'

const BEFORE_ALL = -99_999_999

export const starlight: SiteTarget = {
  title: 'Starlight',
  section: 'briefings',
  looksAt: ASTRO_CONFIGS,
  recognise: (site) => {
    const config = findAstroWith(site, '@astrojs/starlight')
    return config !== undefined && findAstroWith(site, 'starlight-blog') === undefined
      ? `@astrojs/starlight in ${config}`
      : undefined
  },
  page: ({ slug }, { section }) => `${PAGES}/${section}/${slug}.md`,
  frontMatter: (issue) => ({
    title: issue.title,
    description: issue.description,
    lastUpdated: { bare: issue.date },
    sidebar: { order: toNewestFirst(issue) },
  }),
  printsTitle: () => true,
  dialect: () => starlightDialect,
  asset: (name, _, { section }) => ({ path: `${PAGES}/${section}/files/${name}`, href: `./files/${name}` }),
  sectionFiles: (issues, { section, sectionTitle }) => [
    {
      path: `${PAGES}/${section}/index.md`,
      frontMatter: { title: sectionTitle, sidebar: { order: BEFORE_ALL } },
      body: toIndexBody(issues, {
        hrefOf: ({ slug }) => `./${slug}/`,
      }),
    },
  ],
  navigation: (_, { site, section, sectionTitle }) => {
    const text = findText(site, ASTRO_CONFIGS)
    if (!/\bsidebar:/.test(text) || new RegExp(`['"\`/]${section}['"\`/]`).test(text)) return NO_NAVIGATION
    const advice = {
      into: findFile(site, ASTRO_CONFIGS) ?? 'astro.config.mjs',
      why: 'the sidebar lists its pages by hand',
      text: `{ label: '${sectionTitle}', items: [{ autogenerate: { directory: '${section}' } }] },`,
    }
    return { files: [], advice: [advice] }
  },
}
