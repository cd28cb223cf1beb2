import { toSafeUrl } from '../../kit/safe-url.ts'
import { isFieldMark } from '../fields/field-mark.ts'

// An anchor, or a page, feed or picture of ours by relative path.
const OWN_ADDRESS =
  /^(?:(?:\.\.\/)?(?:[A-Za-z0-9][\w.-]*\/)*[a-z0-9-]+\.(?:html|xml|json|png|jpg|gif|webp))?(?:#[\w.-]+)?$/
const NOWHERE = '#'

/**
 * `{{url href}}`: an address that may stand in `href`; "#" for any other.
 *
 * @example
 * urlHelper('javascript:alert(1)') // '#'
 */
export function urlHelper(href: unknown): string {
  if (typeof href !== 'string' || href === '') return NOWHERE
  // The place of a subscriber's own address for leaving, which only we can mark.
  if (isFieldMark(href)) return href
  return OWN_ADDRESS.test(href) ? href : (toSafeUrl(href) ?? NOWHERE)
}
