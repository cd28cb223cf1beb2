import { sha256 } from '../../kit/sha256.ts'
import { readWantedPicture } from './read-wanted-picture.ts'

/** A picture that was looked at, and the hash of what its file held; `null` when it could not be read. */
export interface SeenPicture {
  readonly path: string
  /** What asked for it. */
  readonly from?: string
  readonly sha256: string | null
  /** Why it was not taken. */
  readonly why?: string
}

/** Whether the files of pictures hold what they held, and what could not be read still cannot, for the same reason. */
export async function arePicturesStanding(seen: readonly SeenPicture[], root: string): Promise<boolean> {
  for (const { path, from, sha256: hash, why } of seen) {
    const found = await readWantedPicture({ path, from }, root)
    const stands =
      found.bytes === undefined ? hash === null && found.why === why : sha256(found.bytes) === hash
    if (!stands) return false
  }
  return true
}
