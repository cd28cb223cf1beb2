import { toMarkupText } from './front-text.ts'
import { toIndexBody } from './index-page.ts'
import { findDocsFolder, findMkdocs, hasPlugin, MKDOCS_CONFIGS, toMkdocsDialect } from './mkdocs-parts.ts'
import { patchMkdocsNav } from './patch-mkdocs-nav.ts'
import { NO_NAVIGATION, type SiteTarget } from './site-target.ts'
import { toSiteTags } from './to-site-tags.ts'

export const mkdocs: SiteTarget = {
  title: 'MkDocs',
  section: 'briefings',
  looksAt: MKDOCS_CONFIGS,
  recognise: (site) => (hasPlugin(site, 'blog') ? undefined : findMkdocs(site)),
  page: ({ slug }, { site, section }) => `${findDocsFolder(site)}${section}/${slug}.md`,
  // Its themes print these into HTML as they stand.
  frontMatter: ({ title, description, date, tags }) => {
    const list = toSiteTags(tags)
    return {
      title: toMarkupText(title),
      description: toMarkupText(description),
      date: { bare: date },
      tags: list.length > 0 ? list : undefined,
    }
  },
  printsTitle: () => false,
  dialect: ({ site }) => toMkdocsDialect(site),
  asset: (name, _, { site, section }) => ({
    path: `${findDocsFolder(site)}${section}/files/${name}`,
    href: `files/${name}`,
  }),
  neighbourHref: (_, { slug }) => `${slug}.md`,
  sectionFiles: (issues, { site, section, sectionTitle }) => [
    {
      path: `${findDocsFolder(site)}${section}/index.md`,
      frontMatter: { title: toMarkupText(sectionTitle) },
      body: toIndexBody(issues, {
        heading: sectionTitle,
        hrefOf: ({ slug }) => `${slug}.md`,
      }),
    },
  ],
  navigation: async (issues, { site, section, sectionTitle }) => {
    const path = findMkdocs(site)
    const text = path === undefined ? '' : (site.get(path) ?? '')
    if (path === undefined || !/^nav:/m.test(text)) return NO_NAVIGATION
    const content = await patchMkdocsNav(text, { issues, folder: section, title: sectionTitle })
    if (content !== undefined) return { files: [{ path, content }], advice: [] }
    const why = 'its nav lists the pages and is written in a way that was better not touched'
    return { files: [], advice: [{ into: path, why, text: `- ${sectionTitle}: ${section}/index.md` }] }
  },
}
