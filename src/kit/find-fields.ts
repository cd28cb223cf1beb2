import { toFieldName } from './segment/find-tokens.ts'

/** Where in a text a subscriber's own words go: offsets in UTF-16 units, `end` behind the fallback that stands there. */
export interface FoundField {
  readonly start: number
  readonly end: number
  readonly field: string
  readonly fallback: string
}

/** `{{name|reader}}`, as an editor writes it: a column's name in whatever case, and what stands for those who have none. */
export const FIELD_PATTERN = /\{\{\s*([\p{L}_][\p{L}\p{M}\p{N} _.-]*?)\s*(?:\|([^{}|]*))?\}\}/gu

/**
 * A text with the fallbacks in the places of the fields that an editor wrote, and where those stand.
 *
 * @example
 * findFields('For {{name|you}}') // { content: 'For you', places: [{ start: 4, end: 7, field: 'name', fallback: 'you' }] }
 */
export function findFields(text: string): {
  readonly content: string
  readonly places: readonly FoundField[]
} {
  const places: FoundField[] = []
  let content = ''
  let at = 0
  for (const { 0: written, 1: name, 2: fallback = '', index } of text.matchAll(FIELD_PATTERN)) {
    content += text.slice(at, index)
    const field = toFieldName(name!)
    places.push({ start: content.length, end: content.length + fallback.length, field, fallback })
    content += fallback
    at = index + written.length
  }
  return { content: content + text.slice(at), places }
}

/**
 * The text as an editor would write it: what `findFields` undoes.
 *
 * @example
 * writeFields('For you', [{ start: 4, end: 7, field: 'name', fallback: 'you' }]) // 'For {{name|you}}'
 */
export function writeFields(content: string, places: readonly FoundField[]): string {
  let written = ''
  let at = 0
  for (const { start, end, field, fallback } of places) {
    written += `${content.slice(at, start)}{{${field}${fallback === '' ? '' : `|${fallback}`}}}`
    at = end
  }
  return written + content.slice(at)
}
