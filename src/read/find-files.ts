import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { findNearestWord } from '../kit/nearest-word.ts'
import { judgeName } from './choose-reader.ts'
import { findGlobBase } from './glob-base.ts'
import type { IgnoreRules } from './ignore-rules.ts'
import type { ReadLimits } from './read-limits.ts'
import { openOwnWork } from './open-own-work.ts'
import { toMadeNotice, walkFolder, type Walk } from './walk-folder.ts'

export interface FindOptions {
  readonly root: string
  readonly limits: ReadLimits
  readonly ignored: IgnoreRules
  readonly exclude?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

/**
 * The files that a path names: itself, those in a folder, or those that a glob matches.
 *
 * A `.gazetteignore` does not keep a file out that is named alone.
 *
 * @throws GazetteError `input` when there is nothing of that name.
 */
export async function findFiles(named: string, options: FindOptions): Promise<Walk> {
  const absolute = resolve(options.root, named)
  const found = await stat(absolute).catch(() => undefined)
  if (found?.isDirectory()) return walkFolder(absolute, { ...options, path: toShown(named, options.root) })
  if (found !== undefined)
    return {
      files: [{ absolute, path: toShown(named, options.root), folders: [], promise: 'article' }],
      notices: [],
    }
  if (findGlobBase(named) !== undefined) return matchGlob(named, options)
  throw await toMissing(named, absolute)
}

async function matchGlob(pattern: string, options: FindOptions): Promise<Walk> {
  const { root, limits, ignored, exclude = [] } = options
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
  const own = openOwnWork()
  const made = new Set<string>()
  for (const match of matches) {
    const absolute = resolve(match)
    const isExcluded = exclude.some((folder) => absolute.startsWith(folder + sep))
    const promise = judgeName(absolute)
    if (isExcluded || promise === 'other' || ignored.isIgnored(absolute, 'file')) continue
    const madeFolder = await own.findMade(base, absolute)
    if (madeFolder !== undefined) made.add(toShown(madeFolder, root))
    if (madeFolder !== undefined || (await own.isPage(base, absolute))) continue
    const folders = relative(base, dirname(absolute)).split(sep)
    walk.files.push({
      absolute,
      path: toShown(absolute, root),
      folders: folders.filter((name) => name !== '' && name !== '..'),
      promise,
    })
  }
  return { ...walk, notices: [...walk.notices, ...[...made].map(toMadeNotice)] }
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
