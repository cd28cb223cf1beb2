import { cleanText } from './clean-text.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text as XML, for an element's content or an attribute in double quotes.
 *
 * @example
 * escapeXml('<b> & "b"\u0000') // '&lt;b&gt; &amp; &quot;b&quot;'
 */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
}
