import { readSiteFile, type OutputFile } from '../../deliver/deliver.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import { sha256 } from '../../kit/sha256.ts'
import type { SiteEdition } from '../../model/site.ts'
import type { SitePlanOptions } from './site-plan-options.ts'

export interface OwnedFile {
  readonly path: string
  /** What it is to hold; it is to go when absent. */
  readonly content?: OutputFile['content']
}

/** Throws when one of some files was edited by hand or is not ours, unless forced. */
export async function assertOurs(
  files: readonly OwnedFile[],
  { folder, own, record, force }: SitePlanOptions & { readonly own: SiteEdition | undefined },
): Promise<void> {
  if (force) return
  for (const { path, content } of files) {
    const standing = await readSiteFile(folder, path)
    if (standing === undefined) continue
    const hash = standing === 'not-a-file' ? '' : sha256(standing)
    const known = [own?.files[path], record.begun[path], content === undefined ? undefined : sha256(content)]
    if (known.includes(hash)) continue
    const isRecorded = own?.files[path] !== undefined || record.begun[path] !== undefined
    throw new GazetteError(
      `Cannot ${content === undefined ? 'remove' : 'publish'} "${path}": ${isRecorded ? 'the page was edited since' : 'a page of that name is not ours'}`,
      {
        code: 'output',
        path,
        fix: `Move that page away, or use --force to ${content === undefined ? 'remove' : 'overwrite'} it`,
      },
    )
  }
}
