/** What a file system says of a file: enough to know whether somebody wrote it, replaced it or took its place. */
export interface FileStamp {
  readonly dev: number
  readonly ino: number
  readonly size: number
  readonly mtimeMs: number
  readonly ctimeMs: number
}

/**
 * Whether nobody touched a file between the two times that the system was asked.
 *
 * Clocks of file systems are coarse: it says so only of a file that had lain for a while the first time (`SETTLED_MS`).
 *
 * @example
 * isUntouched({ dev: 1, ino: 2, size: 3, mtimeMs: 4, ctimeMs: 5 }, { dev: 1, ino: 2, size: 3, mtimeMs: 4, ctimeMs: 6 }) // false
 */
export function isUntouched(before: FileStamp, now: FileStamp): boolean {
  return (
    before.ino === now.ino &&
    before.dev === now.dev &&
    before.size === now.size &&
    before.mtimeMs === now.mtimeMs &&
    before.ctimeMs === now.ctimeMs
  )
}

/** Of a file that changed a moment ago, a further change might not show. */
export const SETTLED_MS = 2000
