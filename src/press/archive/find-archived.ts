import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { OutputFile } from '../../deliver/deliver.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { Edition } from '../../model/edition.ts'
import type { Notice, Noticed } from '../../model/notice.ts'
import type { BuiltPages } from '../../render/render.ts'
import { openBuiltEdition, type ArchiveRecord } from '../../store/store.ts'
import { readBuiltEdition } from '../read-built-edition.ts'

/** An edition as the archive takes it in. */
export interface Archived {
  readonly edition: Edition
  /** Its articles' pages by path within its folder. */
  readonly pages: BuiltPages
  /** What lies in its folder beside its front page: those pages, pictures, the edition as data. */
  readonly files: readonly OutputFile[]
}

export interface ArchivePlaces {
  /** Where editions are built. */
  readonly output: string
  /** The archive's folder, and what of ours lies there. */
  readonly folder: string
  readonly record: ArchiveRecord
}

// Letters and the briefing are for other readers, and the front page is set anew with links to the editions beside it.
const NOT_ARCHIVED = /^(?:index\.html|email\..*|briefing\.md|manifest\.json)$/

/** An edition as it was built, or else as the archive had it before; with a notice and nothing when it is nowhere. */
export async function findArchived(
  id: string,
  { output, folder, record }: ArchivePlaces,
): Promise<Noticed<Archived | undefined>> {
  try {
    const built = await openBuiltEdition(output, id)
    const edition = await readBuiltEdition(built)
    const paths = built.manifest.files.map(({ path }) => path).filter((path) => !NOT_ARCHIVED.test(path))
    const files = await readFiles(built.folder, paths)
    return { value: toArchived(edition, files), notices: built.notices }
  } catch (error) {
    if (!(error instanceof GazetteError) || error.code !== 'input') throw error
    const kept = await findKept(id, { folder, record })
    return { value: kept, notices: kept === undefined ? [toMissingNotice(id, error)] : [] }
  }
}

async function findKept(
  id: string,
  { folder, record }: Pick<ArchivePlaces, 'folder' | 'record'>,
): Promise<Archived | undefined> {
  const prefix = `${id}/`
  const paths = record.files
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
  const files = await readFiles(
    join(folder, id),
    paths.filter((path) => !NOT_ARCHIVED.test(path)),
  )
  const data = files.find(({ path }) => path === 'edition.json')
  if (data === undefined) return undefined
  try {
    const edition = JSON.parse(String(data.content)) as Edition
    return edition.id === id && Array.isArray(edition.sections) ? toArchived(edition, files) : undefined
  } catch {
    return undefined
  }
}

async function readFiles(folder: string, paths: readonly string[]): Promise<readonly OutputFile[]> {
  const files: OutputFile[] = []
  for (const path of paths) {
    const content = await readFile(join(folder, path)).catch(() => undefined)
    if (content !== undefined) files.push({ path, content })
  }
  return files
}

function toArchived(edition: Edition, files: readonly OutputFile[]): Archived {
  const pages = files
    .filter(({ path }) => /^articles\/[^/]+\.html$/.test(path))
    .map(({ path, content }) => [path, Buffer.from(content as Uint8Array).toString('utf8')] as const)
  return { edition, files, pages: new Map(pages) }
}

function toMissingNotice(id: string, { message }: GazetteError): Notice {
  return {
    code: 'edition-not-archived',
    message: `Edition "${id}" was published and is not in the archive: ${message}`,
    help: `Build it again with every format: gazette build --id ${id}`,
  }
}
