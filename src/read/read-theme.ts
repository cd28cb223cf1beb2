import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { compareText } from '../kit/compare-text.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import { findNearestWord } from '../kit/nearest-word.ts'
import type { Theme, ThemeFile } from '../model/theme.ts'

export interface ThemeOptions {
  /** The folder of the themes that come with the package. */
  readonly builtIn: string
  /** A folder of the user's own, laid over the theme file by file. */
  readonly overrides?: string
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.hbs', '.css', '.json'])
const FILE_BYTES_MAX = 1024 * 1024
const FILE_COUNT_MAX = 500

/**
 * Reads a theme, with the user's own files in place of its own of the same path.
 *
 * @throws GazetteError `template` when there is no such theme, or a file in it cannot be taken.
 */
export async function readTheme(name: string, { builtIn, overrides }: ThemeOptions): Promise<Theme> {
  const names = await listThemes(builtIn)
  if (!names.includes(name)) {
    const nearest = findNearestWord(name, names)
    throw new GazetteError(`Cannot use theme "${name}": there is no such theme`, {
      code: 'template',
      fix: nearest
        ? `Did you mean "${nearest}"? There are: ${names.join(', ')}`
        : `There are: ${names.join(', ')}`,
    })
  }
  const own = await readThemeFiles(join(builtIn, name))
  const laid = overrides === undefined ? [] : await readThemeFiles(overrides)
  return { name, files: new Map([...own, ...laid].sort(([a], [b]) => compareText(a, b))) }
}

async function listThemes(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(compareText)
}

async function readThemeFiles(folder: string): Promise<readonly (readonly [string, ThemeFile])[]> {
  const root = await realpath(folder).catch(() => undefined)
  if (root === undefined) return []
  const paths = await readdir(root, { recursive: true })
  const wanted = paths.filter(
    (path) => EXTENSIONS.has(extname(path)) && !/(?:^|[\\/])(?:\.|node_modules)/.test(path),
  )
  if (wanted.length > FILE_COUNT_MAX)
    throw refuse(
      folder,
      `there are more than ${FILE_COUNT_MAX} templates in it`,
      'Name the folder of your templates alone',
    )
  return Promise.all(wanted.map((path) => readThemeFile(root, path)))
}

async function readThemeFile(root: string, path: string): Promise<readonly [string, ThemeFile]> {
  const real = await realpath(join(root, path))
  if (relative(root, real).startsWith('..'))
    throw refuse(join(root, path), 'a symbolic link leads out of its folder', 'Copy the file')
  const { size } = await stat(real)
  if (size > FILE_BYTES_MAX) throw refuse(join(root, path), 'it is larger than 1 MiB', 'Make it smaller')
  return [path.replaceAll(sep, '/'), { content: await readFile(real, 'utf8'), path: join(root, path) }]
}

function refuse(path: string, why: string, fix: string): GazetteError {
  return new GazetteError(`Cannot read templates from "${path}": ${why}`, { code: 'template', path, fix })
}
