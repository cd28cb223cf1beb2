import type { SiteFiles } from '../../model/site.ts'
import type { Dialect } from '../markdown/dialect.ts'
import { findFile, findText, toOwnFolder, withEndings } from './find-file.ts'
import { freezeTypography } from './freeze-typography.ts'
import type { SiteTarget } from './site-target.ts'
import { toSiteTags } from './to-site-tags.ts'

const ENDINGS = ['toml', 'yaml', 'yml', 'json']
const OWN = [...withEndings('hugo', ENDINGS), ...withEndings('config/_default/hugo', ENDINGS)]
const OLD = [...withEndings('config', ENDINGS), ...withEndings('config/_default/config', ENDINGS)]
const FOLDERS = ['archetypes/', 'content/', 'themes/']

const SHORTCODE = /\{\{([<%])(.*?)([>%])\}\}/g

const dialect: Dialect = {
  // Goldmark leaves raw HTML out unless a site allows it, and says nothing.
  html: 'dropped',
  text: freezeTypography,
  code: (words) => {
    const code = words.replace(SHORTCODE, '{{$1/*$2*/$3}}')
    const isLive = /\{\{[<%](?!\/\*)/.test(code)
    if (isLive || words.trim() !== words || words === '' || /\/\*|\*\//.test(words)) return undefined
    const run = Math.max(0, ...Array.from(code.matchAll(/`+/g), ([ticks]) => ticks.length))
    const fence = '`'.repeat(run + 1)
    return run === 0 ? `${fence}${code}${fence}` : `${fence} ${code} ${fence}`
  },
  lineBreaks: 'folded',
  anchors: 'attribute',
  admonition: { open: '> **{title}**\n>', close: '', indent: '> ' },
  excerptMark: '<!--more-->',
}

export const hugo: SiteTarget = {
  title: 'Hugo',
  section: 'briefings',
  looksAt: [...OWN, ...OLD, ...FOLDERS],
  recognise: (site) => {
    const own = findFile(site, OWN)
    if (own !== undefined) return own
    const old = findFile(site, OLD)
    const folder = findFile(site, FOLDERS)
    return old === undefined || folder === undefined ? undefined : `${old} and ${folder}`
  },
  page: ({ slug }, { site, section }) => `${findContent(site)}${section}/${slug}/index.md`,
  frontMatter: ({ title, description, date, tags }) => {
    const list = toSiteTags(tags)
    return {
      title,
      description,
      date: { bare: date },
      draft: false,
      tags: list.length > 0 ? list : undefined,
    }
  },
  printsTitle: () => true,
  dialect: () => dialect,
  laterDates: 'hidden',
  asset: (name, { slug }, { site, section }) => ({
    path: `${findContent(site)}${section}/${slug}/${name}`,
    href: name,
  }),
  neighbourHref: (_, { slug }) => `../${slug}/`,
  sectionFiles: (_, { site, section, sectionTitle }) => [
    {
      path: `${findContent(site)}${section}/_index.md`,
      frontMatter: { title: sectionTitle },
      body: '',
    },
  ],
}

function findContent(site: SiteFiles): string {
  const text = findText(site, [...OWN, ...OLD])
  const named = /^\s*["']?contentDir["']?\s*[:=]\s*["']?([\w./-]+)["']?\s*,?\s*$/im.exec(text)?.[1]
  return toOwnFolder(named) ?? 'content/'
}
