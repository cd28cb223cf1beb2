import type { SiteFiles } from '../../model/site.ts'
import type { Dialect } from '../markdown/dialect.ts'
import { neutralDialect } from '../markdown/neutral-dialect.ts'
import { findFile, findText, withEndings } from './find-file.ts'

// What Starlight's docs and starlight-blog have in common.

export const ASTRO_CONFIGS: readonly string[] = withEndings('astro.config', ['mjs', 'ts', 'mts', 'js', 'cjs'])
export const PAGES = 'src/content/docs'

export const starlightDialect: Dialect = {
  ...neutralDialect,
  anchors: 'github',
  admonition: { open: ':::note[{title}]', close: ':::', indent: '' },
}

/** The configuration of a site that names a package, when there is one. */
export function findAstroWith(site: SiteFiles, name: string): string | undefined {
  const path = findFile(site, ASTRO_CONFIGS)
  return path !== undefined && findText(site, ASTRO_CONFIGS).includes(name) ? path : undefined
}
