import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { forEachAtOnce } from '../kit/for-each-at-once.ts'
import { sha256 } from '../kit/sha256.ts'
import type { Edition } from '../model/edition.ts'
import type { Explanation } from '../model/explanation.ts'
import type { Manifest, ManifestEntry } from '../model/manifest.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import type { Source } from '../model/source.ts'
import { readTextFile, readTheme } from '../read/read.ts'
import { findLastBuild, keepLastBuild, readRegister } from '../store/store.ts'
import type { BuildOptions, BuildReport } from './build-report.ts'
import { findBuildVersion } from './digest-version.ts'
import { toEditionPlace } from './edition-place.ts'
import { themesFolder } from './package-folders.ts'
import { arePicturesStanding, type SeenPicture } from './pictures/are-pictures-standing.ts'
import { readArticleSources, toDigestFolder } from './read-article-digests.ts'

/** A build that may have been made before, just so. */
export interface StandingBuild {
  /** The articles as they were read for it. */
  readonly sources: Noticed<readonly Source[]>
  /** What the build before gave, when it was made of the same and all of its files stand. */
  find(): Promise<BuildReport | undefined>
  keep(report: BuildReport, made: MadeOf): Promise<void>
}

/** What of a build its report does not say. */
export interface MadeOf {
  /** Of the file that lists its files, in hexadecimal. */
  readonly manifestSha256: string
  readonly pictures: readonly SeenPicture[]
}

export interface StandingBuildOptions {
  readonly id: string
  /** Hears while articles are read, where nothing was found in any of them yet, how many characters they have, as far as can be told. */
  readonly onWork: (length: number) => void
}

type Kept = MadeOf & {
  /** Absent where a file of the build holds it: that of an edition of thousands takes a while to write and to read. */
  readonly edition?: Edition
  readonly notices: readonly Notice[]
  readonly explanation: Explanation
}

const EDITION_FILE = 'edition.json'
const FILES_AT_ONCE = 16
// So many say how long the others are.
const FILES_TO_JUDGE_BY = 64

/**
 * Looks a build up by everything that it is made of: the bytes of the articles, the configuration, the theme, the register,
 * what was asked for, and all of our code and the packages it calls.
 *
 * Nothing is looked up without a cache, for an edition that has a file, or where a process remembers more than that.
 */
export async function openStandingBuild(
  options: BuildOptions,
  { id, onWork }: StandingBuildOptions,
): Promise<StandingBuild | undefined> {
  const { config, memory, origin = 'either' } = options
  const { cache } = config
  if (cache === undefined || memory !== undefined || origin === 'file') return undefined
  if (origin === 'either' && (await readTextFile(toEditionPlace(config, id).absolute)) !== undefined)
    return undefined
  const isFirst = !existsSync(toDigestFolder(cache))
  const onRead = (done: number, found: number, length: number) => {
    if (isFirst && done >= FILES_TO_JUDGE_BY) onWork((length / done) * found)
  }
  const sources = await readArticleSources({ ...options, onRead })
  const folder = join(options.output ?? config.output, id)
  const stamp = await toStamp({ ...options, folder }, sources)
  return {
    sources,
    async find() {
      const kept = (await findLastBuild(cache, stamp)) as Kept | undefined
      if (kept === undefined) return undefined
      const { manifestSha256, pictures, notices, explanation } = kept
      const standing = await findStanding(folder, manifestSha256)
      if (standing === undefined || !(await arePicturesStanding(pictures, config.root))) return undefined
      const { manifest, edition = kept.edition } = standing
      if (edition === undefined) return undefined
      return { edition, folder, manifest, changed: [], notices, explain: () => explanation }
    },
    keep: ({ edition, manifest, notices, explain }, made) => {
      const isPrinted = manifest.files.some(({ path }) => path === EDITION_FILE)
      const kept: Kept = { ...made, ...(!isPrinted && { edition }), notices, explanation: explain() }
      return keepLastBuild(cache, stamp, kept)
    },
  }
}

async function toStamp(
  options: BuildOptions & { readonly folder: string },
  { value: sources, notices }: Noticed<readonly Source[]>,
): Promise<string> {
  const { config, date, number, window, formats, faults, folder } = options
  const theme = await readTheme(config.theme, { builtIn: themesFolder, overrides: config.templates })
  const register = await readRegister(config.editions)
  const facts = sources.map(({ text: _, ...source }) => source)
  const asked = { folder, date, number, window, formats, faults }
  const parts = [findBuildVersion(), config, asked, [...theme.files], register, facts, notices]
  return sha256(JSON.stringify(parts))
}

interface Standing {
  readonly manifest: Manifest
  /** As its file says, where it has one. */
  readonly edition?: Edition
}

/** What was built into a folder, where every file stands as it was written. */
async function findStanding(folder: string, manifestSha256: string): Promise<Standing | undefined> {
  const read = (path: string) => readFile(join(folder, path)).catch(() => undefined)
  const listed = await read('manifest.json')
  if (listed === undefined || sha256(listed) !== manifestSha256) return undefined
  const manifest = JSON.parse(listed.toString()) as Manifest
  let edition: Edition | undefined
  let stands = true
  const look = async ({ path, sha256: hash }: ManifestEntry) => {
    if (!stands) return
    const bytes = await read(path)
    if (bytes === undefined || sha256(bytes) !== hash) stands = false
    else if (path === EDITION_FILE) edition = JSON.parse(bytes.toString()) as Edition
  }
  await forEachAtOnce(manifest.files, { atOnce: FILES_AT_ONCE, work: look })
  return stands ? { manifest, ...(edition && { edition }) } : undefined
}
