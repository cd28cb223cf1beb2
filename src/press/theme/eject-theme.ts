import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFiles } from '../../deliver/deliver.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import { findNearestWord } from '../../kit/nearest-word.ts'
import { readTheme } from '../../read/read.ts'
import { themesFolder } from '../package-folders.ts'

export interface EjectOptions {
  readonly theme: string
  /** Paths within the theme (`partials/story.hbs`) or names of partials (`story`); all files when empty. */
  readonly files: readonly string[]
  /** The folder of the user's own templates. */
  readonly folder: string
  /** Files that stand there already. */
  readonly existing: 'keep' | 'replace'
}

export interface EjectReport {
  readonly written: readonly string[]
  /** Files that were there already and were left alone. */
  readonly kept: readonly string[]
}

// The theme's own description; what it says of looks is changed in the configuration.
const DESCRIPTION = 'theme.json'

/**
 * Copies files of a theme into the user's own templates, where they take the place of the theme's.
 *
 * @throws GazetteError `template` when there is no such theme or file, `output` when the folder cannot be written.
 */
export async function ejectTheme({ theme, files, folder, existing }: EjectOptions): Promise<EjectReport> {
  const read = await readTheme(theme, { builtIn: themesFolder })
  const paths = [...read.files.keys()].filter((path) => path !== DESCRIPTION)
  const wanted = files.length === 0 ? paths : files.map((name) => findPath(name, { theme, paths }))
  const found = await Promise.all(
    wanted.map(async (path) => ({
      path,
      content: read.files.get(path)!.content,
      isThere: existing === 'keep' && (await isThere(join(folder, path))),
    })),
  )
  const written = found.filter((file) => !file.isThere)
  await writeFiles(folder, written)
  return {
    written: written.map(({ path }) => path),
    kept: found.filter((file) => file.isThere).map(({ path }) => path),
  }
}

function findPath(
  name: string,
  { theme, paths }: { readonly theme: string; readonly paths: readonly string[] },
): string {
  const candidates = [
    name,
    `${name}.hbs`,
    `partials/${name}`,
    `partials/${name}.hbs`,
    `partials/${name}.mjml.hbs`,
  ]
  const path = candidates.find((candidate) => paths.includes(candidate))
  if (path !== undefined) return path
  const near = findNearestWord(name, paths) ?? findNearestWord(`partials/${name}.hbs`, paths)
  throw new GazetteError(`Cannot eject "${name}": theme "${theme}" has no such file`, {
    code: 'template',
    path: name,
    fix: near === undefined ? `There are: ${paths.join(', ')}` : `Did you mean "${near}"?`,
  })
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
