import type { OutputFile } from '../deliver/deliver.ts'
import { rememberEach } from '../kit/remember-each.ts'
import type { Edition } from '../model/edition.ts'
import type { ManifestEntry } from '../model/manifest.ts'
import type { Notice } from '../model/notice.ts'
import type { Rendition, RenditionFile } from '../model/rendition.ts'
import { renderEdition, type RenderOptions } from '../render/render.ts'
import type { BuildMemory, EncodedFile } from './build-memory.ts'
import { toDraftMessage } from './draft-message.ts'
import { rememberFiles } from './remember-files.ts'
import { toManifestEntry } from './to-manifest-entry.ts'

export interface PrintFilesOptions extends Omit<RenderOptions, 'memory'> {
  /** Files that are printed as they are. */
  readonly others: readonly OutputFile[]
  readonly memory?: BuildMemory | undefined
}

/** The files of an edition, but for pages that are set already. */
export interface PrintedFiles {
  readonly renditions: readonly Rendition[]
  readonly files: readonly EncodedFile[]
  /** As they are listed in the manifest. */
  readonly entries: readonly ManifestEntry[]
  readonly notices: readonly Notice[]
}

/** Renders an edition, and its e-mail as a message, as far as the bytes that are written. */
export async function printFiles(
  edition: Edition,
  { others, memory, ...options }: PrintFilesOptions,
): Promise<PrintedFiles> {
  const renditions = await renderEdition(edition, { ...options, memory: memory?.stories })
  const message = await toDraftMessage(edition, { renditions, memory })
  const printed = [...renditions.flatMap(({ files }) => files), ...others, ...message.files].map(toBytes)
  const files = rememberFiles(printed, memory)
  const notices = [...renditions.flatMap((rendition) => rendition.notices), ...message.notices]
  return { renditions, files, entries: files.map(toManifestEntry), notices }
}

/** As it is hashed and written; a file that an earlier build in this process made was encoded then. */
const toBytes = rememberEach(
  ({ path, content, bytes }: OutputFile & Pick<RenditionFile, 'bytes'>): EncodedFile => ({
    path,
    content: bytes ?? (typeof content === 'string' ? Buffer.from(content) : content),
  }),
)
