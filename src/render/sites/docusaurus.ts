import type { SiteFiles } from '../../model/site.ts'
import type { Fields, FieldValue } from '../markdown/to-yaml.ts'
import type { Dialect } from '../markdown/dialect.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { neutralDialect } from '../markdown/neutral-dialect.ts'
import { findFile, findText, withEndings } from './find-file.ts'
import { toSiteTags, toTagSlug } from './to-site-tags.ts'

// What Docusaurus' blog and docs have in common.

const CONFIGS = withEndings('docusaurus.config', ['js', 'ts', 'mjs', 'cjs'])
export const DOCUSAURUS_FILES: readonly string[] = [
  ...CONFIGS,
  ...withEndings('sidebars', ['js', 'ts', 'json']),
  'blog/',
  'docs/',
]

/** Read as Markdown, whatever the site says: within MDX every word would be code until proved otherwise. */
export const AS_MARKDOWN: Fields = { mdx: { format: 'md' } }

export const docusaurusDialect: Dialect = {
  ...neutralDialect,
  // It looks for :emoji: when entities have become characters, but in one piece of text at a time.
  text: (words) => escapeMarkdown(words).replace(/&#58;(?=[\w+-]+(?::|&#58;))/g, '&#58;<!-- -->'),
  anchors: 'attribute',
  admonition: { open: ':::note[{title}]', close: ':::', indent: '' },
}

export const findDocusaurus = (site: SiteFiles): string | undefined => findFile(site, CONFIGS)

/** Whether a site has a blog and has not turned it off. */
export function hasBlog(site: SiteFiles): boolean {
  return site.has('blog/') && !/\bblog:\s*false\b/.test(findText(site, CONFIGS))
}

/** Docusaurus makes addresses of Latin letters only; for other tags it is told which. */
export function toDocusaurusTags(tags: readonly string[]): readonly FieldValue[] | undefined {
  const list = toSiteTags(tags).map((tag) => {
    const isLatin = /^[A-Za-z][a-z0-9]*(?:[ -][A-Za-z][a-z0-9]*)*$/.test(tag)
    return isLatin ? tag : { label: tag, permalink: `/${encodeURIComponent(toTagSlug(tag))}` }
  })
  return list.length > 0 ? list : undefined
}
