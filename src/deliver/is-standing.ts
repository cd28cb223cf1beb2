import { lstatSync, readFileSync, type Stats } from 'node:fs'
import { isUntouched, SETTLED_MS } from '../kit/is-untouched.ts'

/** When a file was found to hold some bytes, and what the system said of it then. */
interface Verified {
  readonly path: string
  readonly stats: Stats
}

// By the bytes themselves: what a process writes again and again it need not read again and again.
const VERIFIED = new WeakMap<Uint8Array, Verified>()

/**
 * Whether an ordinary file with just these bytes stands there.
 *
 * It looks without waiting in between: thousands of small files are looked at several times sooner so.
 */
export function isStanding(path: string, bytes: Uint8Array): boolean {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false })
    if (!stats?.isFile() || stats.size !== bytes.length) return false
    const before = VERIFIED.get(bytes)
    if (before?.path === path && isUntouched(before.stats, stats)) return true
    if (!readFileSync(path).equals(bytes)) return false
    if (Date.now() - stats.ctimeMs > SETTLED_MS) VERIFIED.set(bytes, { path, stats })
    return true
  } catch {
    return false
  }
}
