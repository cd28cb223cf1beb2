import { lstat, readFile, realpath } from 'node:fs/promises'
import { extname, join, relative } from 'node:path'
import { isSafePath } from '../../kit/safe-path.ts'
import { sha256 } from '../../kit/sha256.ts'
import type { Notice, Noticed } from '../../model/notice.ts'

const BYTES_MAX = 20 * 1024 * 1024
// A drawing (SVG) can hold scripts, which run when it is opened by itself.
const PICTURES: ReadonlySet<string> = new Set(['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif'])

export interface AssetContent {
  readonly sha256: string
  readonly bytes: Buffer
}

/** The pictures that lie beside an edition, by path below its folder; one that cannot be taken is told and left out. */
export async function readSiteAssets(
  folder: string,
  paths: readonly string[],
): Promise<Noticed<ReadonlyMap<string, AssetContent>>> {
  const value = new Map<string, AssetContent>()
  const notices: Notice[] = []
  for (const path of paths) {
    const bytes = await readPicture(folder, path).catch(() => 'there is no such file' as const)
    if (typeof bytes === 'string')
      notices.push({
        code: 'picture-left-out',
        path,
        message: `A picture is left out of the page: ${bytes}`,
        help: 'Put a PNG, JPEG, GIF, WebP or AVIF file of at most 20 MiB into the folder of the edition',
      })
    else value.set(path, { sha256: sha256(bytes), bytes })
  }
  return { value, notices }
}

async function readPicture(folder: string, path: string): Promise<Buffer | string> {
  if (!isSafePath(path)) return 'its path leaves the folder of the edition'
  if (!PICTURES.has(extname(path).toLowerCase())) return 'it is of a kind that is not published'
  const [root, real] = await Promise.all([realpath(folder), realpath(join(folder, path))])
  if (relative(root, real).startsWith('..')) return 'a symbolic link leads out of the folder of the edition'
  const { size } = await lstat(real)
  return size > BYTES_MAX ? 'it is larger than 20 MiB' : readFile(real)
}
