import { toSlug } from '../../kit/slug.ts'

const ANCHOR = /^[A-Za-z][\w.-]{0,99}$/
const FILE_NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/**
 * An id as it may stand in an attribute, an address and a style sheet.
 *
 * @example
 * toAnchor('q"1') // 'a-q-1'
 */
export function toAnchor(id: string): string {
  return ANCHOR.test(id) ? id : `a-${toSlug(id)}`
}

/**
 * A slug as the name of a file; never a path.
 *
 * @example
 * toFileName('../etc') // 'etc'
 */
export function toFileName(slug: string): string {
  return slug.length <= 100 && FILE_NAME.test(slug) ? slug : toSlug(slug)
}
