import { toSafeUrl } from '../kit/safe-url.ts'

const TARGET_LENGTH_MAX = 2000

/**
 * The address a link or an image may keep: absolute http, https or mailto, or a path without a scheme.
 *
 * @example
 * toSafeTarget('photos/harbour.jpg') // 'photos/harbour.jpg'
 */
export function toSafeTarget(target: string): string | undefined {
  const trimmed = target.trim()
  const safe = toSafeUrl(trimmed)
  if (safe !== undefined) return safe
  const isPath =
    trimmed !== '' &&
    trimmed.length <= TARGET_LENGTH_MAX &&
    !/[\p{Cc}\s\\<>"']/u.test(trimmed) &&
    !/^\/\//.test(trimmed) &&
    !/^[^/?#]*(?::|&colon)/i.test(trimmed)
  return isPath ? trimmed : undefined
}
