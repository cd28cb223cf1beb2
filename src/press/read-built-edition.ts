import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import type { Edition } from '../model/edition.ts'
import type { BuiltEdition } from '../store/store.ts'

/**
 * The edition that a built edition's folder holds as data.
 *
 * @throws GazetteError `input` when it was built without, or the file is damaged.
 */
export async function readBuiltEdition(built: BuiltEdition): Promise<Edition> {
  const text = await built.readText('edition.json')
  try {
    const edition = JSON.parse(text) as Partial<Edition>
    if (typeof edition.id !== 'string' || !Array.isArray(edition.sections))
      throw new Error('it is no edition')
    return edition as Edition
  } catch (cause) {
    const path = join(built.folder, 'edition.json')
    throw new GazetteError(`Cannot read "edition.json" of the edition in "${built.folder}": it is damaged`, {
      code: 'input',
      path,
      cause,
      fix: 'Build the edition again: gazette build',
    })
  }
}

/** The pages of articles that were built with an edition, by path below its folder. */
export async function readBuiltPages({
  folder,
  manifest,
}: BuiltEdition): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>()
  for (const { path } of manifest.files)
    if (/^articles\/[a-z0-9-]+\.html$/.test(path)) {
      const text = await readFile(join(folder, path), 'utf8').catch(() => undefined)
      if (text !== undefined) pages.set(path, text)
    }
  return pages
}
