import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import { isSafePath } from '../kit/safe-path.ts'

/** Which files of an archive's folder are ours. */
export interface ArchiveRecord {
  readonly files: readonly string[]
}

export const ARCHIVE_RECORD = '.gazette-archive.json'

/**
 * What is known of an archive's folder; nothing yet where the folder is new or empty.
 *
 * @throws GazetteError `output` when files stand there that no archive of ours knows of, or the record is damaged.
 */
export async function readArchiveRecord(folder: string): Promise<ArchiveRecord> {
  const text = await readFile(join(folder, ARCHIVE_RECORD), 'utf8').catch(() => undefined)
  if (text === undefined) {
    const names = await readdir(folder).catch(() => [])
    if (names.every((name) => name.startsWith('.'))) return { files: [] }
    throw new GazetteError(`Cannot write the archive into "${folder}": other files stand there`, {
      code: 'output',
      path: folder,
      fix: 'Name a folder of its own with --dir or "archive" in the configuration, or write there all the same with --force',
    })
  }
  const files = parseFiles(text)
  if (files !== undefined) return { files }
  throw new GazetteError(`Cannot write the archive into "${folder}": "${ARCHIVE_RECORD}" is damaged`, {
    code: 'output',
    path: join(folder, ARCHIVE_RECORD),
    fix: 'Restore it, or write the archive anew with --force',
  })
}

function parseFiles(text: string): readonly string[] | undefined {
  try {
    const { files } = JSON.parse(text) as { readonly files?: unknown }
    if (!Array.isArray(files)) return undefined
    return files.filter((path): path is string => typeof path === 'string' && isSafePath(path))
  } catch {
    return undefined
  }
}
