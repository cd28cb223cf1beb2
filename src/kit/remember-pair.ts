/**
 * A function that works its answer out once for each two objects and then remembers it, for as long as somebody holds both.
 *
 * For pure functions of objects that never change, like `rememberEach`.
 *
 * @example
 * rememberPair((a, b) => a.length + b.length)([1, 2], [3]) // 3
 */
export function rememberPair<A extends object, B extends object, R>(
  find: (a: A, b: B) => R,
): (a: A, b: B) => R {
  const known = new WeakMap<A, WeakMap<B, { readonly answer: R }>>()
  return (a, b) => {
    const answers = known.get(a) ?? new WeakMap<B, { readonly answer: R }>()
    const before = answers.get(b)
    if (before !== undefined) return before.answer
    const answer = find(a, b)
    known.set(a, answers.set(b, { answer }))
    return answer
  }
}
