import { toSafeUrl } from '../../kit/safe-url.ts'
import type { Edition } from '../../model/edition.ts'

/**
 * The permanent address of an edition's page, or of a page below it; `null` where the site is not known.
 *
 * @example
 * toSiteAddress({ id: '2026-W48', siteUrl: 'https://a.example' }) // 'https://a.example/2026-W48/'
 */
export function toSiteAddress({ id, siteUrl }: Pick<Edition, 'id' | 'siteUrl'>, path = ''): string | null {
  if (siteUrl === undefined) return null
  const address = toSafeUrl(`${siteUrl}/${encodeURIComponent(id)}/${path}`)
  return address?.startsWith('http') ? address : null
}
