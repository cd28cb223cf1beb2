import { toSafeUrl } from '../../kit/safe-url.ts'
import type { Publication } from '../../model/archive.ts'

/** The archive's absolute address with a slash at the end; nothing when none is known that can be linked. */
export function findHome({ siteUrl }: Publication): string | undefined {
  const home = siteUrl === undefined ? undefined : toSafeUrl(`${siteUrl}/`)
  return home?.startsWith('http') ? home : undefined
}
