import type { CopyFacts } from '../../model/collection.ts'

const FACTS_LENGTH_MAX = 20_000
const COPY = /^\ufeff?<!-- saved from url=\(\d{4,}\)(\S+) -->\r?\n<!-- gazette (\{[^\n]*\}) -->\r?\n/

/**
 * A page as it is kept: two lines before it say where it came from and when, the first in the way in which browsers mark
 * saved pages. In UTF-8 with a byte order mark, whatever encoding the page declares.
 *
 * @example
 * toPageCopy('<p>Hi', { url: 'https://example.org/', collectedAt: '2026-11-25T08:00:00Z', sha256: 'ab' }).split('\n')[0]
 * // '\ufeff<!-- saved from url=(0020)https://example.org/ -->'
 */
export function toPageCopy(html: string, facts: CopyFacts): string {
  const { url, ...rest } = facts
  const length = String(url.length).padStart(4, '0')
  // Nothing in it may end the comment.
  const json = JSON.stringify(rest).replace(
    /[<>-]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `\ufeff<!-- saved from url=(${length})${url} -->\n<!-- gazette ${json} -->\n${html}`
}

/** The facts of a kept page and the page itself; `undefined` when it is no copy of ours. */
export function parsePageCopy(
  text: string,
): { readonly facts: CopyFacts; readonly html: string } | undefined {
  const [first, url, json] = COPY.exec(text.slice(0, FACTS_LENGTH_MAX)) ?? []
  if (first === undefined || url === undefined || json === undefined || !URL.canParse(url)) return undefined
  try {
    const { collectedAt, sha256, from, title, tags, note } = JSON.parse(json) as Record<string, unknown>
    const line = (value: unknown) => (typeof value === 'string' ? value : undefined)
    const said = { from: line(from), title: line(title), note: line(note) }
    return {
      html: text.slice(first.length),
      facts: {
        url,
        collectedAt: line(collectedAt) ?? '',
        sha256: line(sha256) ?? '',
        ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
        ...(Array.isArray(tags) && { tags: tags.map(String) }),
      },
    }
  } catch {
    return undefined
  }
}
