import { readSiteFile } from '../../deliver/deliver.ts'
import { sha256 } from '../../kit/sha256.ts'
import type { Notice } from '../../model/notice.ts'
import type { SiteFile, SiteHashes } from '../../model/site.ts'
import type { SitePlanOptions } from './site-plan-options.ts'
import { toEditedNotice } from './to-edited-notice.ts'

/** The section's pages that are to be written or to go; those that somebody else wrote or edited stay. */
export async function planSection(
  wanted: readonly SiteFile[],
  { folder, name, record, force }: SitePlanOptions,
  editions: number,
): Promise<{ files: SiteFile[]; removed: string[]; hashes: SiteHashes; notices: Notice[] }> {
  const before = record.shared[name] ?? {}
  const files: SiteFile[] = []
  const removed: string[] = []
  const notices: Notice[] = []
  const hashes: Record<string, string> = {}
  for (const file of wanted) {
    const standing = await readSiteFile(folder, file.path)
    const hash = standing === undefined || standing === 'not-a-file' ? undefined : sha256(standing)
    const known = [before[file.path], record.begun[file.path], sha256(file.content)]
    const isOurs = standing === undefined || (hash !== undefined && known.includes(hash))
    if (!isOurs && !(force && before[file.path] !== undefined)) {
      if (before[file.path] === undefined) continue
      hashes[file.path] = before[file.path]!
      notices.push(toEditedNotice(file.path))
    } else if (editions === 0) {
      if (standing !== undefined && before[file.path] !== undefined) removed.push(file.path)
    } else {
      files.push(file)
      hashes[file.path] = sha256(file.content)
    }
  }
  return { files, removed, hashes, notices }
}
