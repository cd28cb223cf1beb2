import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../kit/sha256.ts'
import type { SiteHashes, SiteRecord } from '../../model/site.ts'
import { isStanding } from '../is-standing.ts'
import { toWriteError } from '../write-error.ts'
import type { OutputFile } from '../put-file.ts'
import { writeFiles } from '../write-files.ts'
import { toRecordFile } from './site-record.ts'

/** What is to change in a site's folder. */
export interface SiteChange {
  readonly files: readonly OutputFile[]
  /** Paths of files to remove. */
  readonly removed: readonly string[]
  /** As it is to be afterwards. */
  readonly record: SiteRecord
  /** As it was. */
  readonly before: SiteRecord
}

/**
 * Carries a change out; gives the paths of the files that differ now, removed ones among them.
 *
 * The record says first what is about to be written, so that after an interruption at any place the files are still known
 * as ours, and publishing again goes on from there. Each file is replaced whole.
 *
 * @throws GazetteError `output` when the folder cannot be written.
 */
export async function writeSite(
  folder: string,
  { files, removed, record, before }: SiteChange,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw toWriteError(folder, cause)
  })
  const differing = files.filter(({ path, content }) => !isStanding(join(folder, path), toBytes(content)))
  if (differing.length > 0) {
    const begun = { ...before.begun, ...toHashes(differing) }
    const turns = record.editions.map(({ page, turn }) => [page, turn] as const)
    const begunTurns = { ...before.begunTurns, ...Object.fromEntries(turns) }
    await writeFiles(folder, [toRecordFile({ ...before, begun, begunTurns })])
  }
  const changed = await writeFiles(folder, files, { stale: removed })
  const recorded = await writeFiles(folder, [toRecordFile(record)])
  return [...changed, ...removed, ...recorded]
}

function toHashes(files: readonly OutputFile[]): SiteHashes {
  return Object.fromEntries(files.map(({ path, content }) => [path, sha256(content)]))
}

function toBytes(content: OutputFile['content']): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content
}
