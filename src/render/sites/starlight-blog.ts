import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { NO_NAVIGATION, type SiteTarget } from './site-target.ts'
import { ASTRO_CONFIGS, findAstroWith, PAGES, starlightDialect } from './starlight-parts.ts'
import { toSiteTags } from './to-site-tags.ts'

export const starlightBlog: SiteTarget = {
  title: 'Starlight blog',
  section: 'blog',
  looksAt: ASTRO_CONFIGS,
  recognise: (site) => {
    const config = findAstroWith(site, 'starlight-blog')
    return config === undefined ? undefined : `starlight-blog in ${config}`
  },
  page: ({ slug }, { section }) => `${PAGES}/${section}/${slug}.md`,
  frontMatter: ({ title, description, date, tags }) => {
    const list = toSiteTags(tags)
    return {
      title,
      description,
      date: { bare: date },
      // The list of pages reads it as Markdown, raw HTML and all.
      excerpt: escapeMarkdown(description),
      tags: list.length > 0 ? list : undefined,
    }
  },
  printsTitle: () => true,
  dialect: () => starlightDialect,
  asset: (name, _, { section }) => ({ path: `${PAGES}/${section}/files/${name}`, href: `./files/${name}` }),
  navigation: (_, { site }) => {
    if (findAstroWith(site, 'starlight-blog') !== undefined) return NO_NAVIGATION
    const advice = {
      into: 'astro.config.mjs',
      why: 'the plugin that makes a blog of these pages is not there; it goes into plugins of starlight()',
      text: 'starlightBlog()',
    }
    return { files: [], advice: [advice] }
  },
}
