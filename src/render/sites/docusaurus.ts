import type { SiteFiles } from '../../model/site.ts'
import type { FieldValue } from '../markdown/to-yaml.ts'
import type { Dialect } from '../markdown/dialect.ts'
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

/** Entities mean the same whether a site reads `.md` as MDX or not. */
export const docusaurusDialect: Dialect = {
  ...neutralDialect,
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
