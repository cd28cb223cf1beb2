import { join } from 'node:path'
import { writeFiles, type OutputFile } from '../deliver/deliver.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Edition } from '../model/edition.ts'
import type { Explanation } from '../model/explanation.ts'
import type { Finding } from '../model/finding.ts'
import type { Manifest } from '../model/manifest.ts'
import type { Notice } from '../model/notice.ts'
import type { WindowWish } from '../model/window.ts'
import { readTheme } from '../read/read.ts'
import { checkContrast, renderEdition } from '../render/render.ts'
import { readManifest } from '../store/store.ts'
import type { Format } from '../model/rendition.ts'
import { rememberTheme } from './build-memory.ts'
import { toDraftMessage } from './draft-message.ts'
import { drawCard } from './draw-card.ts'
import { findEmailTemplate } from './email-template.ts'
import { toManifest } from './manifest.ts'
import { themesFolder } from './package-folders.ts'
import { fillEditionId, toEditionId } from './edition-id.ts'
import { assertSound } from './assert-sound.ts'
import { checkMade } from './check-made.ts'
import { makeEdition, type EditionOrigin, type MadeEdition } from './make-edition.ts'
import type { ArticleOptions } from './read-article-digests.ts'

export type { Progress } from './progress.ts'

export interface BuildOptions extends ArticleOptions {
  readonly date: CalendarDate
  /** The ISO week of the date unless given. */
  readonly id?: string | undefined
  readonly number?: number | undefined
  /** Of which days the articles are; as configured when absent. */
  readonly window?: WindowWish | undefined
  readonly formats?: readonly Format[] | undefined
  /** Whether its file goes before its articles, which it does unless told. */
  readonly origin?: EditionOrigin | undefined
  /** What becomes of an edition that the check finds errors in; it is refused unless told. */
  readonly faults?: 'refuse' | 'allow' | undefined
}

export interface BuildReport {
  readonly edition: Edition
  /** The edition's folder. */
  readonly folder: string
  readonly manifest: Manifest
  /** Paths of the files that did not stand there already, byte for byte. */
  readonly changed: readonly string[]
  /** The edition file that it was built from. */
  readonly file?: string
  readonly notices: readonly Notice[]
  /** Why articles were joined or not, and why stories stand where they do. */
  readonly explain: () => Explanation
}

/**
 * Builds an edition, from its file or from articles, and writes it into `<output>/<id>/`, in place of an earlier one of that id.
 *
 * The same articles, configuration, date and version give the same bytes.
 *
 * @throws GazetteError when no article has text (`input`), a template does not compile (`template`),
 * the check finds errors (`check`), or the folder cannot be written (`output`); an edition that stood there is then as it was.
 */
export async function buildEdition(options: BuildOptions): Promise<BuildReport> {
  const { config, date, signal, origin = 'either' } = options
  const id = toEditionId(
    options.id ?? fillEditionId(config.editionId ?? '{week}', { date, number: options.number }),
  )
  const made = await makeEdition({ ...options, id, origin })
  const { edition, digests, explain, read: found } = made
  const { findings } = await checkMade(made, { config })
  if (options.faults !== 'allow') assertSound(edition, findings)
  const articles = digests.map((digest) => digest.article)

  const read = await readTheme(config.theme, {
    builtIn: themesFolder,
    overrides: config.templates,
    ...(config.look && { look: config.look }),
  })
  const theme = rememberTheme(options.memory, read)
  const formats = options.formats ?? config.formats
  const emailTemplate = formats.includes('email') ? await findEmailTemplate(theme, config.cache) : undefined
  const byPath = new Map(articles.map((article) => [article.path, article]))
  const renditions = await renderEdition(edition, {
    theme,
    articles: byPath,
    formats,
    email: config.email,
    fields: config.fields,
    ...(emailTemplate && { emailTemplate }),
  })
  const rendered = renditions.flatMap((rendition) => rendition.notices)
  const message = await toDraftMessage(edition, renditions)

  const cards = formats.includes('web') ? await drawCard(edition, { theme, cache: config.cache }) : []
  const files = [...renditions.flatMap((rendition) => rendition.files), ...cards, ...message.files].map(
    toBytes,
  )
  const manifest = toManifest(edition, { files, digests, renditions })
  const folder = join(options.output ?? config.output, id)
  const stale = (await readManifest(folder))?.files.map((file) => file.path) ?? []
  signal?.throwIfAborted()
  const changed = await writeFiles(folder, [...files, manifest.file], { stale, signal })
  return {
    edition,
    folder,
    manifest: manifest.value,
    changed,
    notices: [...listNotices(made, findings), ...checkContrast(theme), ...rendered, ...message.notices],
    explain,
    ...(found !== undefined && { file: found.file.path }),
  }
}

/** Each once: what was noticed in its file is among what the check found. */
function listNotices({ notices, read }: MadeEdition, findings: readonly Finding[]): readonly Notice[] {
  const checked = new Set(read?.notices ?? [])
  return [
    ...notices.filter((notice) => !checked.has(notice)),
    ...findings.filter(({ severity }) => severity !== 'info'),
  ]
}

/** As it is hashed and written; a file that an earlier build in this process made was encoded then. */
const toBytes = rememberEach(({ path, content }: OutputFile) => ({
  path,
  content: typeof content === 'string' ? Buffer.from(content) : content,
}))
