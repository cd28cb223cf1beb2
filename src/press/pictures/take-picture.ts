import { sha256 } from '../../kit/sha256.ts'
import { toSlug } from '../../kit/slug.ts'
import type { PlacedPicture } from '../../model/picture.ts'
import { readPictureFacts } from '../../parse/parse.ts'
import type { WantedPicture } from './list-wanted-pictures.ts'
import { readWantedPicture } from './read-wanted-picture.ts'

/** A picture as it goes into the edition's folder; or why it does not. The hash is that of its file, if it could be read. */
export type TakenPicture =
  | {
      readonly placed: PlacedPicture
      readonly bytes: Uint8Array
      readonly sha256: string
      readonly why?: never
    }
  | { readonly why: string; readonly sha256: string | null; readonly placed?: never }

const NAME_LENGTH_MAX = 40

/** Reads a picture and names it by what it is called and holds, so that one of another content never has its address. */
export async function takePicture(
  { path, from }: Pick<WantedPicture, 'path' | 'from'>,
  root: string,
): Promise<TakenPicture> {
  const { bytes, why } = await readWantedPicture({ path, from }, root)
  if (bytes === undefined) return { why, sha256: null }
  const hash = sha256(bytes)
  const facts = await readPictureFacts(bytes)
  if (facts === undefined) return { why: 'it is no PNG, JPEG, GIF or WebP', sha256: hash }
  const { kind, width, height } = facts
  const stem = toSlug(path.replace(/^.*\//s, '').replace(/\.[^.]*$/, ''), 'picture')
    .slice(0, NAME_LENGTH_MAX)
    .replace(/-+$/, '')
  const placed = { path: `pictures/${stem}-${hash.slice(0, 8)}.${kind}`, size: { width, height } }
  return { placed, bytes, sha256: hash }
}
