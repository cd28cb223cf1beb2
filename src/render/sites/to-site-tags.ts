import { compareText } from '../../kit/compare-text.ts'
import { toLine } from '../text/to-line.ts'

const TAGS_MAX = 50

/**
 * Tags that stay apart when an engine makes addresses of them, each once: what an address would lose is spelled out.
 *
 * @example
 * toSiteTags(['c++', 'c', 'Climate', 'climate', '"trade": x']) // ['c', 'c-plus-plus', 'Climate', 'trade-x']
 */
export function toSiteTags(tags: readonly string[]): readonly string[] {
  const bySlug = new Map<string, string>()
  for (const tag of tags.map(toLine)) {
    const slug = toTagSlug(tag)
    const isPlain = tag.toLowerCase().replaceAll(' ', '-') === slug
    if (slug !== '' && !bySlug.has(slug)) bySlug.set(slug, isPlain ? tag : slug)
  }
  return [...bySlug]
    .toSorted(([a], [b]) => compareText(a, b))
    .slice(0, TAGS_MAX)
    .map(([, tag]) => tag)
}

/** A tag in an address: letters and digits of any script, with hyphens. */
export function toTagSlug(tag: string): string {
  return tag
    .toLowerCase()
    .replaceAll('+', '-plus')
    .replaceAll('#', '-sharp')
    .replace(/^\./, 'dot-')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
