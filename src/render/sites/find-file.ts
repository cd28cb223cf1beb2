import { isSafePath } from '../../kit/safe-path.ts'
import type { SiteFiles } from '../../model/site.ts'

/** The first of some files that a site has. */
export function findFile(site: SiteFiles, paths: readonly string[]): string | undefined {
  return paths.find((path) => site.has(path))
}

/** The text of the first of some files that a site has. */
export function findText(site: SiteFiles, paths: readonly string[]): string {
  const path = findFile(site, paths)
  return path === undefined ? '' : (site.get(path) ?? '')
}

/**
 * A folder that an engine's configuration names, with a slash at the end; nothing when it is none within the site.
 *
 * @example
 * ['./src/', 'docs', '.', '../x', undefined].map(toOwnFolder) // ['src/', 'docs/', '', undefined, undefined]
 */
export function toOwnFolder(named: string | undefined): string | undefined {
  const folder = named?.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '')
  if (folder === undefined) return undefined
  if (folder === '' || folder === '.') return ''
  return isSafePath(folder) ? `${folder}/` : undefined
}

/**
 * The names of a file with each of some endings.
 *
 * @example
 * withEndings('astro.config', ['js', 'ts']) // ['astro.config.js', 'astro.config.ts']
 */
export function withEndings(name: string, endings: readonly string[]): readonly string[] {
  return endings.map((ending) => `${name}.${ending}`)
}
