import type { SafeHtml } from '../../kit/safe-html.ts'

/**
 * Structured data as the content of a script element of JSON: no word in it can end the element or begin a comment.
 *
 * @example
 * toJsonLd({ name: '</script>' }) // '{"name":"\\u003c/script>"}'
 */
export function toJsonLd(data: Readonly<Record<string, unknown>>): SafeHtml {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029') as SafeHtml
}
