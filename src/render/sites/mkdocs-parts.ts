import type { SiteFiles } from '../../model/site.ts'
import type { Dialect } from '../markdown/dialect.ts'
import { neutralDialect } from '../markdown/neutral-dialect.ts'
import { findFile, findText, toOwnFolder } from './find-file.ts'

// What MkDocs and Material's blog have in common.

export const MKDOCS_CONFIGS: readonly string[] = ['mkdocs.yml', 'mkdocs.yaml']

export const findMkdocs = (site: SiteFiles): string | undefined => findFile(site, MKDOCS_CONFIGS)
export const findMkdocsText = (site: SiteFiles): string => findText(site, MKDOCS_CONFIGS)

/** The folder of the pages, with a slash at the end. */
export function findDocsFolder(site: SiteFiles): string {
  const named = /^docs_dir:\s*['"]?([\w./-]+)['"]?\s*(?:#.*)?$/m.exec(findMkdocsText(site))?.[1]
  return toOwnFolder(named) ?? 'docs/'
}

/** Boxes and ids are extensions that a site switches on; where they are off, their marks would be printed. */
export function toMkdocsDialect(site: SiteFiles): Dialect {
  const text = findMkdocsText(site)
  const has = (extension: string) => new RegExp(`^\\s*-\\s*['"]?${extension}\\b`, 'm').test(text)
  return {
    ...neutralDialect,
    anchors: has('attr_list') ? 'attribute' : 'python',
    admonition: has('admonition') ? { open: '!!! note "{title}"', close: '', indent: '    ' } : null,
  }
}

/** Whether a plugin stands in the list of plugins. */
export function hasPlugin(site: SiteFiles, plugin: string): boolean {
  return new RegExp(`^\\s*-\\s*['"]?(?:material/)?${plugin}['"]?\\s*:?\\s*(?:#.*)?$`, 'm').test(
    findMkdocsText(site),
  )
}
