import { join } from 'node:path'
import { toPublishedStories } from '../compose/compose.ts'
import { openFileStage, putFiles, type FileStage } from '../deliver/deliver.ts'
import { sha256 } from '../kit/sha256.ts'
import type { Finding } from '../model/finding.ts'
import type { Digest } from '../model/digest.ts'
import type { Notice } from '../model/notice.ts'
import type { Format } from '../model/rendition.ts'
import { readTheme } from '../read/read.ts'
import { checkContrast, type PageAnchors } from '../render/render.ts'
import { readManifest } from '../store/store.ts'
import { rememberTheme } from './build-memory.ts'
import type { BuildOptions, BuildReport } from './build-report.ts'
import { openDigestThreads, type DigestThreads } from './digest-threads.ts'
import { drawCard } from './draw-card.ts'
import { findEmailTemplate } from './email-template.ts'
import { toManifest } from './manifest.ts'
import { themesFolder } from './package-folders.ts'
import { placeLogo } from './pictures/place-logo.ts'
import { placePictures } from './pictures/place-pictures.ts'
import { printFiles } from './print-files.ts'
import { fillEditionId, toEditionId } from './edition-id.ts'
import { assertSound } from './assert-sound.ts'
import { checkMade } from './check-made.ts'
import { openPageThreads, setPagesAhead, type PageThreads } from './set-pages.ts'
import { openStandingBuild, type MadeOf } from './standing-build.ts'
import { makeEdition, type MadeEdition } from './make-edition.ts'

export type { Progress } from './progress.ts'

export type { BuildOptions, BuildReport } from './build-report.ts'

/**
 * Builds an edition, from its file or from articles, and writes it into `<output>/<id>/`, in place of an earlier one of that id.
 *
 * The same articles, configuration, date and version give the same bytes; where the last build was made of the same and all of
 * its files stand, nothing is done again.
 *
 * @throws GazetteError when no article has text (`input`), a template does not compile (`template`),
 * the check finds errors (`check`), or the folder cannot be written (`output`); an edition that stood there is then as it was.
 */
export async function buildEdition(options: BuildOptions): Promise<BuildReport> {
  const { config, date, number } = options
  const id = toEditionId(options.id ?? fillEditionId(config.editionId ?? '{week}', { date, number }))
  // Threads get ready while the articles are read.
  let digestThreads: DigestThreads | undefined
  const onWork = (length: number) => void (digestThreads ??= openDigestThreads(length))
  try {
    const standing = await openStandingBuild(options, { id, onWork })
    const before = await standing?.find()
    if (before !== undefined) return before
    const sources = standing?.sources
    const { report, ...made } = await makeBuild(
      { ...options, digestThreads, ...(sources && { sources }) },
      id,
    )
    await standing?.keep(report, made)
    return report
  } finally {
    await digestThreads?.close()
  }
}

interface Build extends MadeOf {
  readonly report: BuildReport
}

async function makeBuild(options: BuildOptions, id: string): Promise<Build> {
  const { config, memory, origin = 'either' } = options
  const formats = options.formats ?? config.formats
  // Pages are set in other threads, which get ready while the edition is composed.
  let threads: PageThreads | undefined
  const onDigests = ({ length }: readonly Digest[]) => {
    if (formats.includes('web') && memory === undefined) threads ??= openPageThreads(length)
  }
  try {
    const made = await makeEdition({ ...options, id, origin, onDigests })
    const folder = join(options.output ?? config.output, id)
    const stage = openFileStage(folder)
    try {
      return await printEdition(made, { ...options, id, formats, threads, folder, stage })
    } catch (cause) {
      // They put files there.
      await threads?.close()
      await stage.discard()
      throw cause
    }
  } finally {
    await threads?.close()
  }
}

interface PrintOptions extends BuildOptions {
  readonly id: string
  readonly formats: readonly Format[]
  readonly threads: PageThreads | undefined
  readonly folder: string
  /** Where its files are put; nothing in the folder changes before all are there. */
  readonly stage: FileStage
}

async function printEdition(made: MadeEdition, options: PrintOptions): Promise<Build> {
  const { config, formats, threads, folder, stage, signal } = options
  const { digests, explain, read: found } = made
  const articles = new Map(digests.map(({ article }) => [article.path, article]))
  const placed = await placePictures(made.edition, { root: config.root, articles })
  const { edition } = placed
  const read = await readTheme(config.theme, {
    builtIn: themesFolder,
    overrides: config.templates,
    ...(config.look && { look: config.look }),
  })
  const logo = await placeLogo(read, config.root)
  const theme = rememberTheme(options.memory, logo.theme)
  const emailTemplate = formats.includes('email') ? await findEmailTemplate(theme, config.cache) : undefined
  // Its pages are set in other threads while this one checks it and makes the rest, as if they had every anchor that they should.
  const { pictures } = placed
  const ahead =
    threads && (await setPagesAhead(edition, { theme, articles, pictures, threads, signal, stage }))
  const { findings } = await checkMade(made, {
    config,
    pictures: placed.notices,
    memory: options.memory?.checks,
  })
  if (options.faults !== 'allow') assertSound(edition, findings)
  const cards = formats.includes('web') ? await drawCard(edition, { theme, cache: config.cache }) : []
  // A logo may be printed as a picture too.
  const others = new Map([...placed.files, ...logo.files, ...cards].map((file) => [file.path, file]))
  const print = (setPages?: PageAnchors) =>
    printFiles(edition, {
      theme,
      memory: options.memory,
      articles,
      ...(setPages && { setPages }),
      pictures,
      formats,
      email: config.email,
      fields: config.fields,
      ...(emailTemplate && { emailTemplate }),
      others: [...others.values()],
    })
  // All that can be made without the pages is made before they are waited for.
  const supposed = await print(ahead?.supposed)
  const stories = toPublishedStories(edition, digests)
  const set = await ahead?.done
  const printed = set?.isAsSupposed === false ? await print(set.anchors) : supposed
  const { renditions, files } = printed
  const manifest = toManifest(edition, {
    entries: [...printed.entries, ...(set?.entries ?? [])],
    stories,
    digests,
    renditions,
    memory: options.memory,
  })
  const standing = await readManifest(folder, options.memory?.manifest)
  const stale = standing?.files.map((file) => file.path) ?? []
  await putFiles(stage, [...files, manifest.file], signal)
  await options.beforeShowing?.()
  signal?.throwIfAborted()
  const changed = await stage.show(stale)
  if (options.memory !== undefined)
    options.memory.manifest = { value: manifest.value, bytes: manifest.file.content }
  const report: BuildReport = {
    edition,
    folder,
    manifest: manifest.value,
    changed,
    notices: [...listNotices(made, findings), ...checkContrast(theme), ...logo.notices, ...printed.notices],
    explain,
    ...(found !== undefined && { file: found.file.path }),
  }
  return {
    report,
    manifestSha256: sha256(manifest.file.content),
    pictures: [...placed.seen, ...logo.seen],
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
