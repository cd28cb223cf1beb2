import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toCalendarDate, type CalendarDate } from '../kit/calendar-date.ts'
import { compareText } from '../kit/compare-text.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import { findNearestWord } from '../kit/nearest-word.ts'
import { sha256 } from '../kit/sha256.ts'
import type { Manifest } from '../model/manifest.ts'
import type { Notice } from '../model/notice.ts'

/** An edition as it lies in the output folder. */
export interface BuiltEdition {
  readonly folder: string
  readonly manifest: Manifest
  readonly date: CalendarDate
  /** The file's text; an error when the edition was built without that format. */
  readText(path: string): Promise<string>
  readonly notices: readonly Notice[]
}

/**
 * Opens an edition that was built: the one named, or the newest in the output folder.
 *
 * A file that is no longer as it was built gives a notice; it is used as it stands.
 *
 * @throws GazetteError `input` when there is no such edition, or its manifest is damaged.
 */
export async function openBuiltEdition(output: string, id?: string): Promise<BuiltEdition> {
  const manifests = await listManifests(output, id)
  const manifest = manifests.at(-1)
  if (manifest === undefined)
    throw new GazetteError(
      `Cannot find ${id === undefined ? 'an edition' : `edition "${id}"`} in "${output}"`,
      {
        code: 'input',
        path: output,
        fix: describeOthers(id, id === undefined ? [] : await listManifests(output, undefined)),
      },
    )
  const folder = join(output, manifest.edition.id)
  const notices = (await Promise.all(manifest.files.map((file) => findChange(folder, file)))).flat()
  return {
    folder,
    manifest,
    date: toDate(manifest, folder),
    notices,
    readText: (path) => readBuiltText(folder, path),
  }
}

const OTHERS_MAX = 5

function describeOthers(id: string | undefined, others: readonly Manifest[]): string {
  const ids = others.map(({ edition }) => edition.id)
  if (id === undefined || ids.length === 0) return 'Build one first: gazette build'
  const nearest = findNearestWord(id, ids)
  return `${nearest === undefined ? '' : `Did you mean "${nearest}"? `}Built are: ${ids.slice(-OTHERS_MAX).join(', ')}`
}

async function listManifests(output: string, id: string | undefined): Promise<readonly Manifest[]> {
  const names = id === undefined ? await readdir(output).catch(() => []) : [id]
  const found = await Promise.all(names.map((name) => readManifest(join(output, name))))
  return found
    .filter((manifest) => manifest !== undefined)
    .sort((a, b) => compareText(a.edition.date, b.edition.date) || compareText(a.edition.id, b.edition.id))
}

/** A manifest as it was written, and what its bytes say. */
export interface WrittenManifest {
  readonly bytes: Uint8Array
  readonly value: Manifest
}

/**
 * The manifest of an edition's folder; `undefined` when there is none, or none that can be read. One that was `written` here
 * need not be read closely where its bytes stand there.
 */
export async function readManifest(folder: string, written?: WrittenManifest): Promise<Manifest | undefined> {
  const bytes = await readFile(join(folder, 'manifest.json')).catch(() => undefined)
  if (bytes === undefined) return undefined
  if (written !== undefined && bytes.equals(written.bytes)) return written.value
  try {
    const manifest = JSON.parse(bytes.toString()) as Partial<Manifest>
    const isWhole = typeof manifest.edition?.id === 'string' && Array.isArray(manifest.files)
    return isWhole ? (manifest as Manifest) : undefined
  } catch {
    return undefined
  }
}

function toDate({ edition }: Manifest, folder: string): CalendarDate {
  const date = toCalendarDate(String(edition.date))
  if (date !== undefined) return date
  throw new GazetteError(`Cannot use the edition in "${folder}": its manifest has no date`, {
    code: 'input',
    path: folder,
    fix: 'Build the edition again: gazette build',
  })
}

async function findChange(folder: string, file: Manifest['files'][number]): Promise<readonly Notice[]> {
  const bytes = await readFile(join(folder, file.path)).catch(() => undefined)
  if (bytes !== undefined && sha256(bytes) === file.sha256) return []
  const message = `"${file.path}" ${bytes === undefined ? 'is missing' : 'was changed'} since the edition was built`
  return [
    {
      code: 'edition-changed',
      message,
      path: join(folder, file.path),
      help: 'Build again to undo that: gazette build',
    },
  ]
}

async function readBuiltText(folder: string, path: string): Promise<string> {
  return readFile(join(folder, path), 'utf8').catch((cause: unknown) => {
    throw new GazetteError(`Cannot read "${path}" of the edition in "${folder}": it was built without it`, {
      code: 'input',
      path: join(folder, path),
      cause,
      fix: 'Build the edition again with every format: gazette build',
    })
  })
}
