import { dirname, resolve } from 'node:path'
import { readPicture, type PictureFile } from '../../read/read.ts'
import type { WantedPicture } from './list-wanted-pictures.ts'

/** The file of a picture: in the project's folder, or in that of the article that asks for it. */
export function readWantedPicture(
  { path, from }: Pick<WantedPicture, 'path' | 'from'>,
  root: string,
): Promise<PictureFile> {
  const folders = [root, ...(from === undefined ? [] : [dirname(resolve(root, from))])]
  return readPicture(path, { root, folders })
}
