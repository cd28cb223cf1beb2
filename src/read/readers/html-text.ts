const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/**
 * Text as it stands in HTML, in elements and in quoted attributes; characters that no text has are left out.
 *
 * @example
 * toHtmlText('a < "b"\u0000') // 'a &lt; &quot;b&quot;'
 */
export function toHtmlText(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replace(/[&<>"]/g, (mark) => ESCAPES[mark]!)
}

/** A reference to a footnote, and the footnote itself, as `parse` reads them in documents. */
export const toFootnoteReference = (name: string): string =>
  `<footnote-ref name="${toHtmlText(name)}"></footnote-ref>`
export const toFootnote = (name: string, html: string): string =>
  `<footnote name="${toHtmlText(name)}">${html}</footnote>`
