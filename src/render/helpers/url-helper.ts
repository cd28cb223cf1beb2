import { toSafeUrl } from '../../kit/safe-url.ts'

// An anchor, or a page of ours by relative path.
const OWN_ADDRESS = /^(?:(?:\.\.\/)?(?:[a-z0-9-]+\/)*[a-z0-9-]+\.html)?(?:#[\w.-]+)?$/
const NOWHERE = '#'

/**
 * `{{url href}}`: an address that may stand in `href`; "#" for any other.
 *
 * @example
 * urlHelper('javascript:alert(1)') // '#'
 */
export function urlHelper(href: unknown): string {
  if (typeof href !== 'string' || href === '') return NOWHERE
  return OWN_ADDRESS.test(href) ? href : (toSafeUrl(href) ?? NOWHERE)
}
