import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toCalendarDate } from '../../kit/calendar-date.ts'
import { compareText } from '../../kit/compare-text.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import { isSafePath } from '../../kit/safe-path.ts'
import { toStableJson } from '../../kit/stable-json.ts'
import {
  SITE_TARGETS,
  type SiteEdition,
  type SiteFile,
  type SiteHashes,
  type SiteRecord,
  type SiteTargetName,
} from '../../model/site.ts'

/** The record, in the site's folder, of which files are ours and what they held. */
const RECORD = '.gazette.json'
const BYTES_MAX = 16 * 1024 * 1024

/**
 * What a site's folder holds of ours, by its own record; nothing when it has none.
 *
 * @throws GazetteError `output` when the record is damaged.
 */
export async function readSiteRecord(folder: string): Promise<SiteRecord> {
  const text = await readFile(join(folder, RECORD), 'utf8').catch(() => undefined)
  if (text === undefined) return { editions: [], shared: {}, begun: {}, begunTurns: {} }
  try {
    if (text.length > BYTES_MAX) throw new Error('it is larger than 16 MiB')
    return toRecord(JSON.parse(text))
  } catch (cause) {
    throw new GazetteError(`Cannot read the record of published pages in "${folder}": it is damaged`, {
      code: 'output',
      path: join(folder, RECORD),
      cause,
      fix: `Restore ${RECORD} from your history, or delete it and publish with --force`,
    })
  }
}

/** The file that holds a record, in an order that git can compare. */
export function toRecordFile({ editions, shared, begun, begunTurns }: SiteRecord): SiteFile {
  const entries = editions
    .toSorted(
      (a, b) =>
        compareText(a.target, b.target) ||
        compareText(a.issue.date, b.issue.date) ||
        compareText(a.issue.id, b.issue.id),
    )
    .map(({ target, issue: { id, slug, title, date, language }, page, turn, files }) => ({
      target,
      id,
      slug,
      title,
      date,
      language,
      page,
      turn,
      files: sortHashes(files),
    }))
  const sharedEntries = Object.entries(shared)
    .filter(([, files]) => Object.keys(files).length > 0)
    .sort(([a], [b]) => compareText(a, b))
    .map(([target, files]) => [target, sortHashes(files)])
  return {
    path: RECORD,
    content: toStableJson({
      about: 'Which files Gazette wrote here, by SHA-256. Commit it with them.',
      editions: entries,
      shared: Object.fromEntries(sharedEntries),
      ...(Object.keys(begun).length > 0 && {
        begun: sortHashes(begun),
        begunTurns: sortHashes(begunTurns),
      }),
    }),
  }
}

function sortHashes(hashes: SiteHashes): SiteHashes {
  return Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => compareText(a, b)))
}

function toRecord(value: unknown): SiteRecord {
  const { editions = [], shared = {}, begun = {}, begunTurns = {}, pages = {} } = toObject(value)
  if (!Array.isArray(editions)) throw new Error('"editions" is no list')
  return {
    editions: editions.map(toEdition),
    shared: Object.fromEntries(
      Object.entries(toObject(shared)).map(([target, files]) => [toTarget(target), toHashes(files)]),
    ),
    // "pages" is what the record of a plain folder was before there were kinds of sites.
    begun: { ...toHashes(pages), ...toHashes(begun) },
    begunTurns: toHashes(begunTurns),
  }
}

function toEdition(value: unknown): SiteEdition {
  const { target, id, slug, title, date, language, page, turn, files } = toObject(value)
  const day = toCalendarDate(toText(date))
  if (day === undefined) throw new Error('an edition has no date')
  const issue = { id: toText(id), slug: toText(slug), title: toText(title), language: toText(language) }
  return {
    target: toTarget(toText(target)),
    issue: { ...issue, date: day, description: '', tags: [] },
    page: toText(page),
    turn: toText(turn),
    files: toHashes(files),
  }
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new Error('something in it is no object')
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value
  throw new Error('something in it is no text')
}

function toTarget(name: string): SiteTargetName {
  const target = SITE_TARGETS.find((candidate) => candidate === name)
  if (target === undefined) throw new Error(`there is no kind of site "${name}"`)
  return target
}

function toHashes(value: unknown): SiteHashes {
  const entries = Object.entries(toObject(value)).map(([path, hash]) => {
    if (!isSafePath(path)) throw new Error(`"${path}" leaves the folder`)
    return [path, toText(hash)] as const
  })
  return Object.fromEntries(entries)
}
