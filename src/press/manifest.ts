import { toPublishedStories } from '../compose/compose.ts'
import { compareText } from '../kit/compare-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import { toStableJson } from '../kit/stable-json.ts'
import type { Article } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { Manifest, ManifestEntry } from '../model/manifest.ts'
import type { Rendition } from '../model/rendition.ts'
import type { OutputFile } from '../deliver/deliver.ts'
import type { BuildMemory, EncodedFile } from './build-memory.ts'
import { toManifestEntry } from './to-manifest-entry.ts'
import { version } from './version.ts'

export interface ManifestOptions {
  readonly files: readonly OutputFile[]
  /** Of further files, which are written already. */
  readonly entries?: readonly ManifestEntry[] | undefined
  /** What was found in the articles that were read. */
  readonly digests: readonly Digest[]
  readonly renditions: readonly Rendition[]
  readonly memory?: BuildMemory | undefined
}

/** The manifest of an edition, and the file that holds it. */
export function toManifest(
  edition: Edition,
  { files, entries = [], digests, renditions, memory }: ManifestOptions,
): { value: Manifest; file: EncodedFile } {
  const { id, title, date, number, subject } = edition
  const placed = renditions.flatMap((one) => one.files).filter(({ places = [] }) => places.length > 0)
  const value: Manifest = {
    gazette: version,
    edition: { id, title, date, ...(number !== undefined && { number }), subject },
    files: [...files.map(toManifestEntry), ...entries].sort((a, b) => compareText(a.path, b.path)),
    sources: digests.map(({ article }) => toSource(article)),
    stories: toPublishedStories(edition, digests),
    ...(placed.length > 0 && {
      places: Object.fromEntries(placed.map(({ path, places = [] }) => [path, places])),
    }),
  }
  return { value, file: { path: 'manifest.json', content: toBytes(value, memory) } }
}

function toBytes(value: Manifest, memory: BuildMemory | undefined): Uint8Array {
  if (memory === undefined) return Buffer.from(toStableJson(value))
  const { files, sources, stories } = value
  return memory.json.write(value, new Set([...files, ...sources, ...stories])).toBytes()
}

const toSource = rememberEach(({ path, sha256 }: Article): Manifest['sources'][number] => ({ path, sha256 }))
