import { writeFiles, type OutputFile } from '../../deliver/deliver.ts'
import { compareText } from '../../kit/compare-text.ts'
import { toStableJson } from '../../kit/stable-json.ts'
import type { Publication } from '../../model/archive.ts'
import type { Config } from '../../model/config.ts'
import type { Notice } from '../../model/notice.ts'
import { readTheme } from '../../read/read.ts'
import {
  CARD_PATH,
  FEED_EDITIONS_MAX,
  renderArchive,
  renderArchivedEdition,
  renderFeedContent,
  toArchiveEntry,
} from '../../render/render.ts'
import { ARCHIVE_RECORD, openBuiltEdition, readArchiveRecord, readRegister } from '../../store/store.ts'
import { openRecord } from '../open-record.ts'
import { themesFolder } from '../package-folders.ts'
import { placeLogo } from '../pictures/place-logo.ts'
import { findArchived, type Archived } from './find-archived.ts'

export interface ArchiveEditionsOptions {
  readonly config: Config
  /** Where editions are built. */
  readonly output: string
  /** Where the archive is written. */
  readonly folder: string
  /** An edition that is published by this; none when absent. */
  readonly id?: string | undefined
  /** Write into a folder where other files stand. */
  readonly force: boolean
  readonly signal?: AbortSignal | undefined
}

export interface ArchiveReport {
  readonly folder: string
  /** Ids of the editions in it, the oldest first. */
  readonly editions: readonly string[]
  /** Paths of the files that did not stand there already, byte for byte. */
  readonly changed: readonly string[]
  readonly notices: readonly Notice[]
}

/**
 * Writes the archive: every edition that was published, a page that lists them, feeds and a sitemap.
 *
 * Published are the editions of the register. Each is taken as it was built; where that build is gone, as the archive
 * itself had it before. Files in the folder that are not ours stay.
 *
 * @throws GazetteError `input` when the edition to publish was not built or the register is damaged, `output` when the
 * folder holds other files or cannot be written.
 */
export async function archiveEditions(options: ArchiveEditionsOptions): Promise<ArchiveReport> {
  const { config, output, folder, id, force, signal } = options
  const record = await readArchiveRecord(folder).catch((error: unknown) => {
    if (force) return { files: [] }
    throw error
  })
  const built = id === undefined ? undefined : await openBuiltEdition(output, id)
  const takeDown = built === undefined ? undefined : await openRecord(built.manifest, config.editions)
  const register = await readRegister(config.editions)
  const published = register.editions.map((edition) => edition.id)
  const ids = id === undefined || published.includes(id) ? published : [...published, id]

  const found = await Promise.all(ids.map((each) => findArchived(each, { output, folder, record })))
  const archived = found
    .flatMap(({ value }) => value ?? [])
    .toSorted(({ edition: a }, { edition: b }) => compareText(a.date, b.date) || compareText(a.id, b.id))
  const files = await renderAll(archived, config)
  signal?.throwIfAborted()
  const paths = files.map(({ path }) => path).toSorted(compareText)
  const own = { path: ARCHIVE_RECORD, content: toStableJson({ files: paths }) }
  const changed = await writeFiles(folder, [...files, own], { stale: record.files, signal })
  await takeDown?.()
  return {
    folder,
    editions: archived.map(({ edition }) => edition.id),
    changed: changed.filter((path) => path !== ARCHIVE_RECORD),
    notices: [...found.flatMap(({ notices }) => notices), ...toPlaceNotices(config)],
  }
}

async function renderAll(archived: readonly Archived[], config: Config): Promise<readonly OutputFile[]> {
  const read = await readTheme(config.theme, {
    builtIn: themesFolder,
    overrides: config.templates,
    ...(config.look && { look: config.look }),
  })
  const { theme, files: logo } = await placeLogo(read, config.root)
  const publication = toPublication(config)
  const files: OutputFile[] = []
  const entries = []
  for (const [index, { edition, pages, files: beside }] of archived.entries()) {
    const shared = { theme, publication, pages }
    const earlier = archived[index - 1]?.edition
    const later = archived[index + 1]?.edition
    const front = await renderArchivedEdition(edition, {
      ...shared,
      isDrawn: beside.some(({ path }) => path === CARD_PATH),
      ...(earlier && { earlier }),
      ...(later && { later }),
    })
    const taken = new Set(beside.map(({ path }) => path))
    const own = [front, ...beside, ...logo.filter(({ path }) => !taken.has(path))]
    for (const { path, content } of own) files.push({ path: `${edition.id}/${path}`, content })
    const isFed = archived.length - index <= FEED_EDITIONS_MAX
    entries.push({
      ...toArchiveEntry(edition, [...pages.keys()]),
      ...(isFed && { content: await renderFeedContent(edition, shared) }),
    })
  }
  return [...files, ...(await renderArchive(entries, { theme, publication }))]
}

function toPublication({ title, tagline, language, sender, siteUrl }: Config): Publication {
  return {
    title,
    ...(tagline !== undefined && { tagline }),
    language,
    sender,
    ...(siteUrl !== undefined && { siteUrl }),
  }
}

function toPlaceNotices({ siteUrl }: Config): readonly Notice[] {
  if (siteUrl !== undefined) return []
  return [
    {
      code: 'archive-without-address',
      message: 'The archive has no feeds and no sitemap, since its address is not known',
      help: 'Set "siteUrl" in the configuration to the address under which the archive will stand',
    },
  ]
}
