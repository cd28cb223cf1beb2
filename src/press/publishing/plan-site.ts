import { readSiteFile, type OutputFile, type SiteChange } from '../../deliver/deliver.ts'
import { compareText } from '../../kit/compare-text.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import { sha256 } from '../../kit/sha256.ts'
import type { Notice } from '../../model/notice.ts'
import type { PasteAdvice, SiteEdition, SiteHashes } from '../../model/site.ts'
import { NO_NAVIGATION, renderSectionFiles } from '../../render/render.ts'
import { assertOurs } from './assert-ours.ts'
import { planSection } from './plan-section.ts'
import type { SiteArrival, SitePlanOptions } from './site-plan-options.ts'
import { turnPages } from './turn-pages.ts'

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
