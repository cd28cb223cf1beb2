import { sha256 } from '../../kit/sha256.ts'
import { readWantedPicture } from './read-wanted-picture.ts'

/** A picture that was asked for, and the hash of what its file held; `null` when it was not taken. */
export interface SeenPicture {
  readonly path: string
  /** What asked for it. */
  readonly from?: string
  readonly sha256: string | null
  /** Why it was not. */
  readonly why?: string
}

/**
 * Whether the files of pictures hold what they held, and what could not be read still cannot, for the same reason. A file that
 * was read and not taken counts as another, so that it is looked at again.
 */
export async function arePicturesStanding(seen: readonly SeenPicture[], root: string): Promise<boolean> {
  for (const { path, from, sha256: hash, why } of seen) {
    const found = await readWantedPicture({ path, from }, root)
    const stands = found.bytes === undefined ? found.why === why : sha256(found.bytes) === hash
    if (!stands) return false
  }
  return true
}
