import { sha256 } from '../../kit/sha256.ts'
import { readWantedPicture } from './read-wanted-picture.ts'

/** A picture that was asked for, and the hash of what its file held; `null` when it was not taken. */
export interface SeenPicture {
  readonly path: string
  /** What asked for it. */
  readonly from?: string
  readonly sha256: string | null
}

/** Whether the files of pictures hold what they held. One that was not taken counts as another, so that it is looked at again. */
export async function arePicturesStanding(seen: readonly SeenPicture[], root: string): Promise<boolean> {
  for (const { path, from, sha256: hash } of seen) {
    const { bytes } = await readWantedPicture({ path, from }, root)
    if (bytes === undefined || sha256(bytes) !== hash) return false
  }
  return true
}
