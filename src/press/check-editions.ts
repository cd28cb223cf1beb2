import { findCorrections, type Correction, type EditionCheck } from '../check/check.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import { listEditionIds } from '../read/read.ts'
import { readRegister } from '../store/store.ts'
import { checkMade } from './check-made.ts'
import { fillEditionId } from './edition-id.ts'
import { toEditionPlace } from './edition-place.ts'
import { makeEdition } from './make-edition.ts'
import { placePictures } from './pictures/place-pictures.ts'
import { readArticleDigests, type ArticleOptions } from './read-article-digests.ts'

export interface CheckEditionOptions extends ArticleOptions {
  /** The day it is. */
  readonly date: CalendarDate
  /** That of the day when absent, else the last one in order of name. */
  readonly id?: string | undefined
}

export interface CheckReport extends EditionCheck {
  readonly id: string
  /** The edition file, as articles' paths are. */
  readonly path: string
  readonly edition: Edition
  /** About the articles. */
  readonly notices: readonly Notice[]
}

/**
 * Checks the file of an edition against its articles.
 *
 * @throws GazetteError `input` when there is no such file.
 */
export async function checkEditionFile(options: CheckEditionOptions): Promise<CheckReport> {
  const { config, date } = options
  const id = options.id ?? (await chooseEdition(options))
  const made = await makeEdition({ ...options, id, origin: 'file' })
  const articles = new Map(made.digests.map(({ article }) => [article.path, article]))
  const { notices: pictures } = await placePictures(made.edition, { root: config.root, articles })
  const check = await checkMade(made, { config, pictures, today: date })
  const notices = made.notices.filter((notice) => !(made.read?.notices ?? []).includes(notice))
  return { ...check, id, path: toEditionPlace(config, id).path, edition: made.edition, notices }
}

/** What `checkEditions` found: the editions that are still to go out, and what concerns those that went. */
export interface CheckAllReport {
  readonly reports: readonly CheckReport[]
  readonly corrections: readonly Correction[]
}

/** Checks every edition file that was not published yet, and looks for articles that were changed after they were printed. */
export async function checkEditions(options: CheckEditionOptions): Promise<CheckAllReport> {
  const { config } = options
  const register = await readRegister(config.editions)
  const published = new Set(register.editions.map(({ id }) => id))
  const ids = await listEditionIds(config.editions)
  const reports: CheckReport[] = []
  for (const id of ids.filter((candidate) => !published.has(candidate))) {
    options.signal?.throwIfAborted()
    reports.push(await checkEditionFile({ ...options, id }))
  }
  const { value: digests } = await readArticleDigests(options)
  const corrections = findCorrections(register.editions, digests).map((correction) => ({
    ...correction,
    ...(ids.includes(correction.editionId) && {
      path: toEditionPlace(config, correction.editionId).path,
      line: 1,
    }),
  }))
  return { reports, corrections }
}

async function chooseEdition({ config, date }: CheckEditionOptions): Promise<string> {
  const ids = await listEditionIds(config.editions)
  const pattern = config.editionId ?? '{week}'
  const todays = pattern.includes('{number}') ? undefined : fillEditionId(pattern, { date })
  const id = ids.find((candidate) => candidate === todays) ?? ids.at(-1)
  if (id !== undefined) return id
  throw new GazetteError('Cannot check an edition: there is no edition file', {
    code: 'input',
    path: config.editions,
    fix: 'Draft one first: gazette draft',
  })
}
