const LIVE = /[()[\]{}<>|\\^`*_$'"!\s]|&(?=#?\w+;)/g

/**
 * An address for a Markdown link's destination: what is live there or to a template language is percent-encoded.
 *
 * @example
 * escapeMarkdownUrl('https://example.org/a_(b)?c={{d}}') // 'https://example.org/a%5F%28b%29?c=%7B%7Bd%7D%7D'
 */
export function escapeMarkdownUrl(address: string): string {
  return address.replace(LIVE, (mark) =>
    mark === '&' ? '&amp;' : `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  )
}
