import { compareText } from '../kit/compare-text.ts'
import { rememberEach } from '../kit/remember-each.ts'
import { toStableJson } from '../kit/stable-json.ts'
import type { Article } from '../model/article.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { Manifest, ManifestEntry } from '../model/manifest.ts'
import type { PublishedStory } from '../model/register.ts'
import type { Rendition } from '../model/rendition.ts'
import type { BuildMemory, EncodedFile } from './build-memory.ts'
import { version } from './version.ts'

export interface ManifestOptions {
  /** Of its files, in any order. */
  readonly entries: readonly ManifestEntry[]
  readonly stories: readonly PublishedStory[]
  /** What was found in the articles that were read. */
  readonly digests: readonly Digest[]
  readonly renditions: readonly Rendition[]
  readonly memory?: BuildMemory | undefined
}

/** The manifest of an edition, and the file that holds it. */
export function toManifest(
  edition: Edition,
  { entries, stories, digests, renditions, memory }: ManifestOptions,
): { value: Manifest; file: EncodedFile } {
  const { id, title, date, number, subject } = edition
  const placed = renditions.flatMap((one) => one.files).filter(({ places = [] }) => places.length > 0)
  const value: Manifest = {
    gazette: version,
    edition: { id, title, date, ...(number !== undefined && { number }), subject },
    files: entries.toSorted((a, b) => compareText(a.path, b.path)),
    sources: digests.map(({ article }) => toSource(article)),
    stories,
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
