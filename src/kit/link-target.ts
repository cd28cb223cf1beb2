/**
 * A path as the destination of a Markdown link or in a comment: what would end it, and percent signs, are encoded.
 *
 * @example
 * toLinkTarget('articles/a b (c).md') // 'articles/a%20b%20%28c%29.md'
 */
export function toLinkTarget(path: string): string {
  return path.replace(
    /[%\s()<>?#"'\\[\]]|--/g,
    (mark) =>
      `%${[...new TextEncoder().encode(mark)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('%')}`,
  )
}

/**
 * The path that a link's destination means, without a query or fragment; as it stands where its percent signs encode nothing.
 *
 * @example
 * readLinkTarget('articles/a%20b.md#intro') // 'articles/a b.md'
 */
export function readLinkTarget(target: string): string {
  const bare = target.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(bare)
  } catch {
    return bare
  }
}
