import { resolve } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { isSafePath } from '../kit/safe-path.ts'
import type { PublishConfig } from '../model/publish-config.ts'

/** The folder of the site: as typed, or as configured. */
export function toSiteFolder(typed: string | undefined, { dir }: PublishConfig): string {
  const folder = typed === undefined ? dir : resolve(typed)
  if (folder !== undefined) return folder
  throw new GazetteError('Cannot publish: nobody said to which site', {
    code: 'usage',
    fix: 'Name its folder: gazette publish --dir ../site, or set publish.dir in the configuration',
  })
}

/** A folder within the site as typed; it may not lead out of the site. */
export function toSection(typed: string | undefined): string | undefined {
  if (typed === undefined || isSafePath(typed)) return typed
  throw new GazetteError(`Cannot publish into section "${typed}": it would leave the site`, {
    code: 'usage',
    fix: 'Name a folder within the site, such as --section briefings',
  })
}
