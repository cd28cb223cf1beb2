import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { findNearestWord } from '../kit/nearest-word.ts'
import { findFormatByName } from './article-extensions.ts'
import { findGlobBase } from './glob-base.ts'
import type { FoundFile } from './found-file.ts'
import type { ReadLimits } from './read-limits.ts'
import { walkFolder, type Walk } from './walk-folder.ts'

export interface FindOptions {
  readonly root: string
  readonly limits: ReadLimits
  readonly exclude?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/**
 * The files that a path names: itself, those in a folder, or those that a glob matches.
 *
 * @throws GazetteError `input` when there is nothing of that name.
 */
export async function findFiles(named: string, options: FindOptions): Promise<Walk> {
  const absolute = resolve(options.root, named)
  const found = await stat(absolute).catch(() => undefined)
  if (found?.isDirectory()) return walkFolder(absolute, { ...options, path: toShown(named, options.root) })
  if (found !== undefined) return toSingle({ absolute, path: toShown(named, options.root), folders: [] })
  if (findGlobBase(named) !== undefined) return matchGlob(named, options)
  throw await toMissing(named, absolute)
}

function toSingle(file: FoundFile): Walk {
  if (findFormatByName(file.path) !== undefined) return { files: [file], notices: [] }
  const help = 'Articles come as .md, .markdown, .txt, .html or .htm'
  return {
    files: [],
    notices: [
      { code: 'format-unknown', message: 'Its name says no format that is read', path: file.path, help },
    ],
  }
}

async function matchGlob(pattern: string, options: FindOptions): Promise<Walk> {
  const { root, limits, exclude = [] } = options
  const { glob } = await import('tinyglobby')
  const slashed = pattern.replaceAll(sep, '/')
  const matches = await glob([slashed], {
    cwd: root,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    deep: limits.depthMax,
    ignore: ['**/node_modules/**'],
  })
  const base = resolve(root, findGlobBase(slashed) ?? '')
  const walk: Walk = { files: [], notices: [] }
  for (const match of matches) {
    const absolute = resolve(match)
    const isExcluded = exclude.some((folder) => absolute.startsWith(folder + sep))
    if (isExcluded || findFormatByName(absolute) === undefined) continue
    const folders = relative(base, dirname(absolute)).split(sep)
    const found = {
      absolute,
      path: toShown(absolute, root),
      folders: folders.filter((name) => name !== '' && name !== '..'),
    }
    walk.files.push(found)
  }
  return walk
}

/** A path relative to the root where it lies in it or was typed so, else as it was typed; with forward slashes. */
function toShown(named: string, root: string): string {
  const absolute = resolve(root, named)
  const inner = relative(root, absolute)
  const isOutside = inner.startsWith('..') || isAbsolute(inner)
  const shown = isOutside && isAbsolute(named) ? absolute : inner
  return shown.replaceAll(sep, '/')
}

async function toMissing(named: string, absolute: string): Promise<GazetteError> {
  const names = await readdir(dirname(absolute)).catch(() => [] as string[])
  const nearest = findNearestWord(basename(absolute), names)
  return new GazetteError(`Cannot read "${named}": there is no such file or folder`, {
    code: 'input',
    path: named,
    fix:
      nearest === undefined
        ? 'Name a file, a folder or a glob such as "articles/**/*.md"'
        : `Did you mean "${nearest}"?`,
  })
}
