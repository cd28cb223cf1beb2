import type { Nodes } from 'mdast'
import { readLinkTarget } from './link-target.ts'
import { resolveRelativePath } from './relative-path.ts'

const WITH_SCHEME = /^[a-z][a-z0-9+.-]*:|^\/\//i
const DEPTH_MAX = 100

/**
 * The path of the file that a picture's address means in the file at `from`; `undefined` where it leads into the web.
 *
 * @example
 * toPictureFile('../maps/bay%20two.png', 'articles/bay.md') // 'maps/bay two.png'
 */
export function toPictureFile(address: string, from: string): string | undefined {
  if (address === '' || WITH_SCHEME.test(address)) return undefined
  return resolveRelativePath(from, readLinkTarget(address))
}

/** A picture in a tree that is a file. */
export interface PictureFile {
  /** From the project's folder. */
  readonly path: string
  readonly alt: string
  readonly caption?: string
}

/** The pictures of a tree that are files; the tree was read from the file at `from`. */
export function listPictureFiles(tree: Nodes, from: string, depth = 0): readonly PictureFile[] {
  if (tree.type === 'image') {
    const path = toPictureFile(tree.url, from)
    return path === undefined
      ? []
      : [{ path, alt: tree.alt ?? '', ...(tree.title && { caption: tree.title }) }]
  }
  if (!('children' in tree) || depth > DEPTH_MAX) return []
  return tree.children.flatMap((child) => listPictureFiles(child, from, depth + 1))
}
