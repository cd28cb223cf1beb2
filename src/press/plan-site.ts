import { readSiteFile, type OutputFile, type SiteChange } from '../deliver/deliver.ts'
import { compareText } from '../kit/compare-text.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import { sha256 } from '../kit/sha256.ts'
import type { Notice } from '../model/notice.ts'
import type { PasteAdvice, SiteEdition, SiteFile, SiteHashes, SiteRecord } from '../model/site.ts'
import { NO_NAVIGATION, renderSectionFiles, renderTurn } from '../render/render.ts'
import type { ChosenSite } from './choose-site.ts'

export interface SitePlanOptions extends ChosenSite {
  readonly folder: string
  readonly record: SiteRecord
  /** Overwrite or remove what was edited by hand. */
  readonly force: boolean
}

/** An edition with its files as they are to be, its page without the lines that lead to neighbours. */
export interface SiteArrival {
  readonly edition: Pick<SiteEdition, 'issue' | 'page'>
  readonly files: readonly OutputFile[]
}

export interface SitePlan extends SiteChange {
  readonly advice: readonly PasteAdvice[]
  readonly notices: readonly Notice[]
}

/**
 * What is to change in a site so that an edition stands in it, or no longer does: its page and files, the neighbours' links,
 * the section's own pages, the navigation.
 *
 * @throws GazetteError `output` when a file of the edition was edited by hand or is not ours, unless forced; `input` when
 * an edition that is to go is not there.
 */
export async function planSite(
  change: { readonly put: SiteArrival } | { readonly take: string },
  options: SitePlanOptions,
): Promise<SitePlan> {
  const { record, name } = options
  const id = 'put' in change ? change.put.edition.issue.id : change.take
  const own = record.editions.find((edition) => edition.target === name && edition.issue.id === id)
  const others = record.editions.filter((edition) => edition !== own)
  if (own === undefined && 'take' in change) throw toAbsentError(id, options)

  const beside = others.filter((edition) => edition.target === name)
  const arrival = 'put' in change ? change.put : undefined
  const row = sortEditions([...beside, ...(arrival === undefined ? [] : [toSiteEdition(arrival, options)])])
  const turned = await turnPages(row, { ...options, arrival })
  const kept = Object.keys(turned.editions.find(({ issue }) => issue.id === id)?.files ?? {})
  // Two editions may show one picture.
  const needed = new Set([...kept, ...others.flatMap((edition) => Object.keys(edition.files))])
  const gone = Object.keys(own?.files ?? {}).filter((path) => !needed.has(path))
  const arriving = turned.files.filter(({ path }) => kept.includes(path))
  await assertOurs([...gone.map((path) => ({ path })), ...arriving], { ...options, own })

  const newestFirst = turned.editions.toReversed().map(({ issue }) => issue)
  const section = await planSection(await renderSectionFiles(newestFirst, options), options, row.length)
  const assets = turned.editions.some(({ files }) => Object.keys(files).length > 1)
  const navigation =
    (await options.target.navigation?.(newestFirst, options.place, { assets })) ?? NO_NAVIGATION
  const elsewhere = others.filter((edition) => edition.target !== name)
  return {
    files: [...turned.files, ...section.files, ...navigation.files],
    removed: [...(await findStanding(gone, options.folder)), ...section.removed],
    before: record,
    record: {
      editions: [...elsewhere, ...turned.editions],
      shared: { ...record.shared, [name]: section.hashes },
      begun: {},
      begunTurns: {},
    },
    advice: navigation.advice,
    notices: [...turned.notices, ...section.notices],
  }
}

function sortEditions(editions: readonly SiteEdition[]): readonly SiteEdition[] {
  return editions.toSorted(
    (a, b) => compareText(a.issue.date, b.issue.date) || compareText(a.issue.id, b.issue.id),
  )
}

function toSiteEdition({ edition, files }: SiteArrival, { name }: SitePlanOptions): SiteEdition {
  return { ...edition, target: name, turn: '', files: toHashes(files) }
}

function toHashes(files: readonly OutputFile[]): SiteHashes {
  return Object.fromEntries(files.map(({ path, content }) => [path, sha256(content)]))
}

/** Every edition with its links to neighbours, and the files that come of it. */
async function turnPages(
  row: readonly SiteEdition[],
  options: SitePlanOptions & { readonly arrival: SiteArrival | undefined },
): Promise<{ editions: SiteEdition[]; files: OutputFile[]; notices: Notice[] }> {
  const editions: SiteEdition[] = []
  const files: OutputFile[] = []
  const notices: Notice[] = []
  for (const [index, edition] of row.entries()) {
    const [earlier, later] = [row[index - 1]?.issue, row[index + 1]?.issue]
    const turn = renderTurn(edition.issue, {
      ...options,
      ...(earlier && { earlier }),
      ...(later && { later }),
    })
    const { arrival } = options
    const isArriving = arrival?.edition.issue.id === edition.issue.id
    const isWhole = options.record.begun[edition.page] === undefined
    if (!isArriving && isWhole && turn === edition.turn) {
      editions.push(edition)
      continue
    }
    const plain = isArriving
      ? arrival.files.find(({ path }) => path === edition.page)?.content
      : await readPlain(edition, options)
    if (plain === undefined) {
      editions.push(edition)
      notices.push(toEditedNotice(edition.page))
      continue
    }
    const page = { path: edition.page, content: `${String(plain)}${turn}` }
    const beside = isArriving ? arrival.files.filter(({ path }) => path !== edition.page) : []
    files.push(...beside, page)
    editions.push({ ...edition, turn, files: { ...edition.files, [page.path]: sha256(page.content) } })
  }
  return { editions, files, notices }
}

/** A page that stands in the site without its links to neighbours; nothing when somebody edited it. */
async function readPlain(
  { page, turn, files }: SiteEdition,
  { folder, record }: SitePlanOptions,
): Promise<string | undefined> {
  const bytes = await readSiteFile(folder, page)
  if (bytes === undefined || bytes === 'not-a-file') return undefined
  const hash = sha256(bytes)
  // Where the writing was interrupted, a page may have the links that it was about to have.
  const own = hash === files[page] ? turn : hash === record.begun[page] ? record.begunTurns[page] : undefined
  const text = bytes.toString('utf8')
  return own !== undefined && text.endsWith(own) ? text.slice(0, text.length - own.length) : undefined
}

function toEditedNotice(path: string): Notice {
  return {
    code: 'page-edited',
    path,
    message: 'The page was edited by hand since it was published, and was left as it is',
    help: 'Publish that edition again with --force to have it written anew',
  }
}

interface OwnedFile {
  readonly path: string
  /** What it is to hold; it is to go when absent. */
  readonly content?: OutputFile['content']
}

async function assertOurs(
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

/** The section's pages that are to be written or to go; those that somebody else wrote or edited stay. */
async function planSection(
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

async function findStanding(paths: readonly string[], folder: string): Promise<readonly string[]> {
  const found = await Promise.all(paths.map((path) => readSiteFile(folder, path)))
  return paths.filter((_, index) => found[index] !== undefined)
}

function toAbsentError(id: string, { folder, name, record }: SitePlanOptions): GazetteError {
  const there = record.editions.filter(({ target }) => target === name).map(({ issue }) => issue.id)
  return new GazetteError(`Cannot withdraw edition "${id}": it is not published in "${folder}" as ${name}`, {
    code: 'input',
    path: folder,
    fix: there.length > 0 ? `There are: ${there.join(', ')}` : 'Nothing of that kind is published there',
  })
}
