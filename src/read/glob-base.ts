const MARK = /[*?[\]{}!()]/

/**
 * The folder that a glob begins with; `undefined` for a path without marks of a glob.
 *
 * @example
 * findGlobBase('news/2026-*\/a.md') // 'news'
 */
export function findGlobBase(pattern: string): string | undefined {
  if (!MARK.test(pattern)) return undefined
  const parts = pattern.replaceAll('\\', '/').split('/')
  const base = parts
    .slice(
      0,
      parts.findIndex((part) => MARK.test(part)),
    )
    .join('/')
  return base === '' && pattern.startsWith('/') ? '/' : base
}
