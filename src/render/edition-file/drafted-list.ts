import { toLinkTarget } from '../../kit/link-target.ts'
import type { ArticleReference } from '../../model/edition.ts'

type Drafted = Pick<ArticleReference, 'path' | 'sha256'>

// Enough that no two articles of a newsletter's life share it by chance.
const HASH_LENGTH = 16

/** The comment at the end of an edition file that says which articles it was drafted from, and what they were. */
export function toDraftedList(articles: readonly Drafted[]): string {
  return [
    '<!-- Drafted from these articles; the hashes tell when one has changed since.',
    ...toDraftedRows(articles),
    '-->',
  ].join('\n')
}

/** A row for each article: the beginning of its SHA-256, and its path. */
export function toDraftedRows(articles: readonly Drafted[]): readonly string[] {
  return articles.map(({ path, sha256 }) => `${sha256.slice(0, HASH_LENGTH)}  ${toLinkTarget(path)}`)
}
