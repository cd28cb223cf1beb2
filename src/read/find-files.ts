import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { findNearestWord } from '../kit/nearest-word.ts'
import { findFormatByName } from './article-extensions.ts'
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
  if (/[*?[\]{}!()]/.test(named)) return matchGlob(named, options)
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

async function matchGlob(pattern: string, { root, limits }: FindOptions): Promise<Walk> {
  const { glob } = await import('tinyglobby')
  const cwd = root
  const options = {
    cwd,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
  }
  const matches = await glob([pattern.replaceAll(sep, '/')], { ...options, deep: limits.depthMax })
  const base = pattern.replaceAll(sep, '/').split('/')
  const fixed = base
    .slice(
      0,
      base.findIndex((part) => /[*?[\]{}!()]/.test(part)),
    )
    .join('/')
  const files = matches
    .filter((path) => findFormatByName(path) !== undefined)
    .map((absolute) => {
      const inner = relative(resolve(root, fixed), dirname(absolute)).split(sep)
      return {
        absolute,
        path: toShown(absolute, root),
        folders: inner.filter((name) => name !== '' && name !== '..'),
      }
    })
  return { files, notices: [] }
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
