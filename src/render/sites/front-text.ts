/**
 * Front matter for engines whose templates print it into HTML as it stands: what would be markup is written as entities.
 *
 * @example
 * toMarkupText('R&D <b>') // 'R&amp;D &lt;b&gt;'
 */
export function toMarkupText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * Front matter for engines where some templates escape and some do not: no mark in it could open an element, and none would be
 * escaped twice.
 *
 * @example
 * toTameText('R&D <b>') // 'R&D ‹b›'
 */
export function toTameText(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›')
}
