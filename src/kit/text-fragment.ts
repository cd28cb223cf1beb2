const WORDS_MAX = 8
const WORDS_EACH_END = 4

/**
 * A URL that leads to the words on somebody else's page (URL Fragment Text Directives, WICG).
 *
 * Long texts are named by their first and last four words. A fragment that the URL had is replaced.
 *
 * @example
 * toTextFragmentUrl('https://example.org/a', 'many common tasks') // 'https://example.org/a#:~:text=many%20common%20tasks'
 */
export function toTextFragmentUrl(url: string, text: string): string {
  const words = text.split(/\s+/).filter(Boolean)
  const directive =
    words.length <= WORDS_MAX
      ? encode(words)
      : `${encode(words.slice(0, WORDS_EACH_END))},${encode(words.slice(-WORDS_EACH_END))}`
  return `${url.replace(/#.*$/s, '')}#:~:text=${directive}`
}

// The directive's own marks are the comma, the ampersand and the hyphen.
function encode(words: readonly string[]): string {
  return encodeURIComponent(words.join(' ')).replace(/-/g, '%2D')
}
