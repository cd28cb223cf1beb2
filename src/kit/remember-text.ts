// Of the words of thousands of articles most stand in one of them; to find those anew now and then costs less than to keep them.
const COUNT_MAX = 50_000

/**
 * A function that works its answer out once for each text and then remembers it; beyond so many texts it begins anew.
 *
 * For pure functions of words, of which a language has few and articles many.
 *
 * @example
 * rememberText((word) => word.length)('word') // 4
 */
export function rememberText<R>(
  find: (text: string) => R,
  { countMax = COUNT_MAX }: { readonly countMax?: number } = {},
): (text: string) => R {
  const known = new Map<string, R>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined || known.has(text)) return before as R
    const answer = find(text)
    if (known.size >= countMax) known.clear()
    known.set(text, answer)
    return answer
  }
}
