import { createHash } from 'node:crypto'

/**
 * The SHA-256 of text (as UTF-8) or bytes, in 64 lower-case hexadecimal digits (FIPS 180-4).
 *
 * @example
 * sha256('').slice(0, 8) // 'e3b0c442'
 */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
