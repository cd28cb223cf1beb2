import { readFileSync, realpathSync, statSync } from 'node:fs'
import { readdir, realpath } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { compareText } from '../kit/compare-text.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import { findNearestWord } from '../kit/nearest-word.ts'
import type { LookWish } from '../model/look.ts'
import type { Theme, ThemeFile, ThemeSummary } from '../model/theme.ts'

export interface ThemeOptions {
  /** The folder of the themes that come with the package. */
  readonly builtIn: string
  /** A folder of the user's own, laid over the theme file by file. */
  readonly overrides?: string
  /** What the configuration changes of its look. */
  readonly look?: LookWish
}

const EXTENSIONS: ReadonlySet<string> = new Set(['.hbs', '.css', '.json'])
const FILE_BYTES_MAX = 1024 * 1024
const FILE_COUNT_MAX = 500

/**
 * Reads a theme: the files of the theme that it extends, its own, and the user's, each in place of an earlier one of the same path.
 *
 * @throws GazetteError `template` when there is no such theme, or a file in it cannot be taken.
 */
export async function readTheme(name: string, { builtIn, overrides, look }: ThemeOptions): Promise<Theme> {
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
  const own = await readLaidFiles(name, builtIn, [])
  const laid = overrides === undefined ? [] : await readThemeFiles(overrides)
  const files = new Map([...own, ...laid].toSorted(([a], [b]) => compareText(a, b)))
  return { name, files, ...(look !== undefined && { look }) }
}

/** The themes in a folder, each with what it says of itself. */
export async function readThemeSummaries(builtIn: string): Promise<readonly ThemeSummary[]> {
  const names = await listThemes(builtIn)
  return Promise.all(
    names.map(async (name) => {
      const { description = '' } = readOwnWords(await readThemeFiles(join(builtIn, name)))
      return { name, description }
    }),
  )
}

type Entries = readonly (readonly [string, ThemeFile])[]

async function readLaidFiles(name: string, builtIn: string, within: readonly string[]): Promise<Entries> {
  const own = await readThemeFiles(join(builtIn, name))
  const base = readOwnWords(own).extends
  if (base === undefined) return own
  if (!(await listThemes(builtIn)).includes(base))
    throw refuse(join(builtIn, name), `it extends "${base}", which is no theme`, 'Name another')
  if ([...within, name].includes(base)) throw refuse(join(builtIn, name), 'it extends itself', 'Name another')
  return [...(await readLaidFiles(base, builtIn, [...within, name])), ...own]
}

interface OwnWords {
  readonly description?: string
  /** The theme whose files it is laid over. */
  readonly extends?: string
}

function readOwnWords(entries: Entries): OwnWords {
  const file = entries.find(([path]) => path === 'theme.json')?.[1]
  if (file === undefined) return {}
  try {
    return JSON.parse(file.content) as OwnWords
  } catch {
    throw refuse(file.path, 'it is no JSON', 'Mend it, or leave it out')
  }
}

async function listThemes(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort(compareText)
}

async function readThemeFiles(folder: string): Promise<Entries> {
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
  return wanted.map((path) => readThemeFile(root, path))
}

/** It does not wait in between: dozens of small files are read several times sooner so. */
function readThemeFile(root: string, path: string): readonly [string, ThemeFile] {
  const real = realpathSync.native(join(root, path))
  if (relative(root, real).startsWith('..'))
    throw refuse(join(root, path), 'a symbolic link leads out of its folder', 'Copy the file')
  const { size } = statSync(real)
  if (size > FILE_BYTES_MAX) throw refuse(join(root, path), 'it is larger than 1 MiB', 'Make it smaller')
  return [path.replaceAll(sep, '/'), { content: readFileSync(real, 'utf8'), path: join(root, path) }]
}

function refuse(path: string, why: string, fix: string): GazetteError {
  return new GazetteError(`Cannot read templates from "${path}": ${why}`, { code: 'template', path, fix })
}
