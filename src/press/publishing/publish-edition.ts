import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  commitFiles,
  describeChange,
  hasSiteFolder,
  readSiteRecord,
  writeSite,
} from '../../deliver/deliver.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import type { Notice } from '../../model/notice.ts'
import type { PasteAdvice, SiteTargetName } from '../../model/site.ts'
import type { ThemeFile } from '../../model/theme.ts'
import { readTheme } from '../../read/read.ts'
import { findSiteAssets, renderSitePage } from '../../render/render.ts'
import { openBuiltEdition, readRegister, type BuiltEdition } from '../../store/store.ts'
import { chooseSite, type ChosenSite, type SiteWish } from './choose-site.ts'
import { openRecord } from '../open-record.ts'
import { themesFolder } from '../package-folders.ts'
import { planSite } from './plan-site.ts'
import type { SiteArrival } from './site-plan-options.ts'
import { readBuiltEdition, readBuiltPages } from '../read-built-edition.ts'
import { readSiteAssets } from './read-site-assets.ts'

/** What publishing does with an edition: put it there, show what that would change, or withdraw it. */
export type PublishAction = 'publish' | 'preview' | 'withdraw' | 'preview-withdrawal'

export interface PublishOptions extends SiteWish {
  /** Where editions are built. */
  readonly output: string
  /** The newest when absent. */
  readonly id?: string | undefined
  readonly action?: PublishAction | undefined
  /** Overwrite or remove a page that was edited by hand since, or that is not ours. */
  readonly force: boolean
  /** Make one commit of what changed in the site. */
  readonly commit?: boolean | undefined
  /** The folder whose register takes the edition down as published; it is taken down nowhere when absent. */
  readonly editions?: string | undefined
  /** The theme that the page is set in, and the user's own templates. */
  readonly theme: { readonly name: string; readonly overrides?: string | undefined }
  /** A file with the template of the page, for a custom site. */
  readonly template?: string | undefined
  /** Today, to tell of pages that an engine would hide until their date. */
  readonly today?: CalendarDate | undefined
}

export interface PublishReport {
  readonly id: string
  readonly to: SiteTargetName
  /** What in the site told its kind; absent when somebody said it. */
  readonly saw?: string
  /** The page. */
  readonly path: string
  readonly status: 'written' | 'unchanged' | 'withdrawn' | 'previewed'
  /** Paths, below the site's folder, of the files that differ now; for a preview, none. */
  readonly changed: readonly string[]
  /** What a preview would change, as a diff. */
  readonly diff?: string
  /** The commit that was made. */
  readonly commit?: string
  /** What is to be pasted into files of the site that no program can patch. */
  readonly advice: readonly PasteAdvice[]
  readonly notices: readonly Notice[]
}

/**
 * Publishes the Markdown briefing of a built edition into a docs site, or withdraws it.
 *
 * Publishing the same again changes no byte; a page that somebody edited since, or that is not ours, is left alone unless
 * `force`; nothing outside the site's folder is written.
 *
 * @throws GazetteError `input` when there is no such edition or the register is damaged, `usage` when the kind of site cannot be
 * told, `output` when the page there is not ours to overwrite.
 */
export async function publishEdition(options: PublishOptions): Promise<PublishReport> {
  const { folder, force, action = 'publish' } = options
  const site = await chooseSite(options)
  const record = await readSiteRecord(folder)
  const shared = { ...site, folder, record, force }
  const isWithdrawal = action === 'withdraw' || action === 'preview-withdrawal'
  const arriving = isWithdrawal ? undefined : await setEdition(options, site)
  const id = arriving?.arrival.edition.issue.id ?? options.id
  if (id === undefined)
    throw new GazetteError('Cannot withdraw an edition: none is named', {
      code: 'usage',
      fix: 'Name it: gazette publish 2026-W48 --unpublish',
    })
  const page =
    arriving?.arrival.edition.page ??
    record.editions.find(({ target, issue }) => target === site.name && issue.id === id)?.page ??
    ''
  const plan = await planSite(arriving === undefined ? { take: id } : { put: arriving.arrival }, shared)
  const told = {
    id,
    to: site.name,
    ...(site.saw !== undefined && { saw: site.saw }),
    path: join(folder, page),
    advice: plan.advice,
    notices: [
      ...(arriving?.notices ?? []),
      ...plan.notices,
      ...(isWithdrawal ? await findRegistered(id, options.editions) : []),
      ...(site.saw === undefined || isWithdrawal || (await hasSiteFolder(folder))
        ? []
        : [toNewFolderNotice(folder)]),
    ],
  }
  if (action === 'preview' || action === 'preview-withdrawal')
    return { ...told, status: 'previewed', changed: [], diff: await describeChange(folder, plan) }
  const changed = await writeSite(folder, plan)
  await arriving?.takeDown()
  const title = arriving?.arrival.edition.issue.title ?? id
  const message = isWithdrawal ? `Withdraw briefing ${id}` : `Publish briefing ${id}: ${title}`
  // Files of an earlier run that nobody committed belong to the commit too.
  const paths = [...plan.files.map((file) => file.path), ...plan.removed, ...changed, '.gazette.json']
  const commit = options.commit
    ? await commitFiles(folder, { paths: [...new Set(paths)], message })
    : undefined
  const status = isWithdrawal ? 'withdrawn' : changed.length > 0 ? 'written' : 'unchanged'
  return { ...told, status, changed, ...(commit !== undefined && { commit }) }
}

/** What was published was read, and perhaps mailed: taking its page back does not undo that, and the editor hears of it. */
async function findRegistered(id: string, folder: string | undefined): Promise<readonly Notice[]> {
  const { editions } = folder === undefined ? { editions: [] } : await readRegister(folder)
  if (!editions.some((edition) => edition.id === id)) return []
  return [
    {
      code: 'edition-registered',
      message: `Edition "${id}" stays in the register: what it printed counts as used`,
      help: 'To print its articles anew, build with --again, or take its record out of register.json',
    },
  ]
}

/** Who says what kind of site it is means to begin one; otherwise a slip in the path must not go unnoticed. */
function toNewFolderNotice(path: string): Notice {
  return {
    code: 'site-folder-new',
    message: 'There was no such folder; a new site begins in it',
    path,
    help: 'If another was meant: remove this one, and publish there',
  }
}

interface Arriving {
  readonly arrival: SiteArrival
  readonly notices: readonly Notice[]
  /** Takes the edition down in the register. */
  readonly takeDown: () => Promise<void>
}

/** The edition as the site is to have it. */
async function setEdition(options: PublishOptions, { target, place }: ChosenSite): Promise<Arriving> {
  const built = await openBuiltEdition(options.output, options.id)
  const takeDown = await openRecord(built.manifest, options.editions)
  const edition = await readBuiltEdition(built)
  const { value: assets, notices } = await readSiteAssets(built.folder, findSiteAssets(edition))
  const page = await renderSitePage(edition, {
    target,
    place,
    theme: await readTheme(options.theme.name, {
      builtIn: themesFolder,
      ...(options.theme.overrides !== undefined && { overrides: options.theme.overrides }),
    }),
    template: options.template === undefined ? undefined : await readTemplate(options.template),
    pages: await readBuiltPages(built),
    assets: new Map([...assets].map(([path, { sha256 }]) => [path, sha256])),
  })
  const beside = page.assets.map(({ from, path }) => ({ path, content: assets.get(from)!.bytes }))
  const arrival = {
    edition: { issue: page.issue, page: page.path },
    files: [...beside, { path: page.path, content: page.content }],
  }
  return { arrival, takeDown, notices: [...built.notices, ...notices, ...findHidden(built, options, target)] }
}

function findHidden(
  { date }: BuiltEdition,
  { today }: PublishOptions,
  { title, laterDates }: ChosenSite['target'],
): readonly Notice[] {
  if (laterDates !== 'hidden' || today === undefined || date <= today) return []
  return [
    {
      code: 'page-hidden',
      message: `${title} leaves a page of ${date} out until that day, without a word`,
      help: 'Build the site again on that day, or build the edition with an earlier --date',
    },
  ]
}

async function readTemplate(path: string): Promise<ThemeFile> {
  try {
    return { path, content: await readFile(path, 'utf8') }
  } catch (cause) {
    throw new GazetteError(`Cannot read the template "${path}" of the page`, {
      code: 'template',
      path,
      cause,
      fix: 'Correct publish.template in the configuration',
    })
  }
}
