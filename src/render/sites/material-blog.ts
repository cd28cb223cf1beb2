import { toMarkupText } from './front-text.ts'
import { findDocsFolder, findMkdocs, hasPlugin, MKDOCS_CONFIGS, toMkdocsDialect } from './mkdocs-parts.ts'
import { toDatedName } from './page-name.ts'
import { NO_NAVIGATION, type SiteTarget } from './site-target.ts'
import { toSiteTags } from './to-site-tags.ts'

export const materialBlog: SiteTarget = {
  title: 'Material for MkDocs blog',
  section: 'blog',
  looksAt: MKDOCS_CONFIGS,
  recognise: (site) => {
    const config = findMkdocs(site)
    return config !== undefined && hasPlugin(site, 'blog') ? `the blog plugin in ${config}` : undefined
  },
  page: (issue, { site, section }) => `${findDocsFolder(site)}${section}/posts/${toDatedName(issue)}.md`,
  frontMatter: ({ title, description, date, slug, tags }) => {
    const list = toSiteTags(tags)
    return {
      title: toMarkupText(title),
      description: toMarkupText(description),
      date: { bare: date },
      slug,
      tags: list.length > 0 ? list : undefined,
    }
  },
  printsTitle: () => false,
  dialect: ({ site }) => ({ ...toMkdocsDialect(site), excerptMark: '<!-- more -->' }),
  asset: (name, _, { site, section }) => ({
    path: `${findDocsFolder(site)}${section}/posts/files/${name}`,
    href: `files/${name}`,
  }),
  sectionFiles: (_, { site, section, sectionTitle }) => [
    { path: `${findDocsFolder(site)}${section}/index.md`, body: `# ${sectionTitle}\n` },
  ],
  navigation: (_, { site }) => {
    if (hasPlugin(site, 'blog')) return NO_NAVIGATION
    const advice = {
      into: findMkdocs(site) ?? 'mkdocs.yml',
      why: 'the plugin that makes a blog of these pages is not there; it goes into plugins',
      text: '- blog',
    }
    return { files: [], advice: [advice] }
  },
}
