import type { ListedLink } from '../../model/collection.ts'

const TEXT_LENGTH_MAX = 2000
const TAGS_MAX = 50

interface Wished {
  readonly url: string | undefined
  readonly title?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly note?: string | undefined
}

/**
 * A link with what was said of it; `undefined` when it is no http or https address.
 *
 * @example
 * toListedLink({ url: 'https://example.org/a', title: ' A ', tags: ['x', ''] })
 * // { url: 'https://example.org/a', title: 'A', tags: ['x'] }
 */
export function toListedLink({ url, title, tags = [], note }: Wished): ListedLink | undefined {
  const found = url?.trim() ?? ''
  if (!/^https?:\/\//i.test(found) || found.length > TEXT_LENGTH_MAX || !URL.canParse(found)) return undefined
  const { href, username, password } = new URL(found)
  if (username !== '' || password !== '') return undefined
  const words = toLine(title)
  const said = toLine(note)
  return {
    url: href,
    // Many programs write the address where they know no title.
    ...(words !== undefined && words !== found && { title: words }),
    tags: [...new Set(tags.map(toLine).filter((tag): tag is string => tag !== undefined))].slice(0, TAGS_MAX),
    ...(said !== undefined && { note: said }),
  }
}

function toLine(text: string | undefined): string | undefined {
  const line = text
    ?.slice(0, TEXT_LENGTH_MAX)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return line === '' ? undefined : line
}
