import { join, relative, sep } from 'node:path'
import type { Config } from '../model/config.ts'
import { toEditionId } from './edition-id.ts'

/** Where an edition's file lies, whether it is there or not. */
export interface EditionPlace {
  readonly id: string
  readonly absolute: string
  /** As articles' paths are: from the project's folder, with forward slashes. */
  readonly path: string
}

/**
 * Where the file of an edition lies.
 *
 * @throws GazetteError `usage` when the id could not be a file's name.
 */
export function toEditionPlace(
  { editions, root }: Pick<Config, 'editions' | 'root'>,
  id: string,
): EditionPlace {
  const absolute = join(editions, `${toEditionId(id)}.md`)
  return { id, absolute, path: relative(root, absolute).replaceAll(sep, '/') }
}
