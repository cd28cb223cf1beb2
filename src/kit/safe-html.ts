declare const safeHtml: unique symbol
/** HTML that is safe to print as it is: escaped text, or a tree that went through the sanitizer. */
export type SafeHtml = string & { readonly [safeHtml]: true }

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/**
 * Text as HTML, for an element's content or a quoted attribute. The one place where text becomes HTML.
 *
 * @example
 * escapeHtml('<b> & "b"') // '&lt;b&gt; &amp; &quot;b&quot;'
 */
export function escapeHtml(text: string): SafeHtml {
  return text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark) as SafeHtml
}
