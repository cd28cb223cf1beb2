import type { OutputFile } from '../deliver/deliver.ts'
import { rememberEach } from '../kit/remember-each.ts'
import { sha256 } from '../kit/sha256.ts'
import type { ManifestEntry } from '../model/manifest.ts'

/** A file as it is listed in a manifest. */
export const toManifestEntry = rememberEach(({ path, content }: OutputFile): ManifestEntry => ({
  path,
  sha256: sha256(content),
  bytes: Buffer.byteLength(content),
}))
