import { lstatSync, readFileSync } from 'node:fs'

/**
 * Whether an ordinary file with just these bytes stands there.
 *
 * It looks without waiting in between: thousands of small files are looked at several times sooner so.
 */
export function isStanding(path: string, bytes: Uint8Array): boolean {
  try {
    const found = lstatSync(path)
    return found.isFile() && found.size === bytes.length && readFileSync(path).equals(bytes)
  } catch {
    return false
  }
}
