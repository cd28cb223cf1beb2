import type { SiteFiles } from '../../model/site.ts'
import { neutralDialect } from '../markdown/neutral-dialect.ts'
import { findFile, findText } from './find-file.ts'
import { toTameText } from './front-text.ts'
import { freezeTypography } from './freeze-typography.ts'
import { toDatedName } from './page-name.ts'
import type { SiteTarget } from './site-target.ts'
import { toSiteTags } from './to-site-tags.ts'

const CONFIGS = ['_config.yml', '_config.yaml', '_config.toml']
const LAYOUTS = ['_layouts/post.html', '_layouts/default.html']

export const jekyll: SiteTarget = {
  title: 'Jekyll',
  section: 'briefings',
  looksAt: [...CONFIGS, ...LAYOUTS],
  recognise: (site) => findFile(site, CONFIGS),
  page: (issue) => `_posts/${toDatedName(issue)}.md`,
  frontMatter: ({ title, description, date, tags }, { site, section }) => {
    const list = toSiteTags(tags)
    return {
      layout: findLayout(site),
      title: toTameText(title),
      description: toTameText(description),
      date: { bare: `${date.slice(0, 10)} 00:00:00 +0000` },
      categories: [section],
      tags: list.length > 0 ? list : undefined,
      excerpt_separator: '<!--more-->',
    }
  },
  // A layout for posts prints it; the bare one of an empty site does not.
  printsTitle: ({ site }) => findLayout(site) === 'post',
  dialect: () => ({
    ...neutralDialect,
    text: freezeTypography,
    anchors: 'attribute',
    admonition: { open: '> **{title}**\n>', close: '', indent: '> ' },
    excerptMark: '<!--more-->',
  }),
  laterDates: 'hidden',
  asset: (name, { slug }, { section }) => {
    const path = `assets/${section}/${slug}/${name}`
    return { path, href: `{{ '/${path}' | relative_url }}` }
  },
  neighbourHref: (_, issue) => `{% post_url ${toDatedName(issue)} %}`,
}

/** A layout that a site has of its own; a theme has one for posts. */
function findLayout(site: SiteFiles): string {
  if (site.has('_layouts/post.html') || /^(?:remote_)?theme\s*:\s*\S/m.test(findText(site, CONFIGS)))
    return 'post'
  return site.has('_layouts/default.html') ? 'default' : 'post'
}
