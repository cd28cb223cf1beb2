/**
 * A function that works its answer out once for each object and then remembers it, for as long as somebody holds the object.
 *
 * For pure functions of objects that never change: what is remembered is what would be worked out again.
 *
 * @example
 * rememberEach((list) => list.length)([1, 2]) // 2
 */
export function rememberEach<T extends object, R>(find: (of: T) => R): (of: T) => R {
  const known = new WeakMap<T, { readonly answer: R }>()
  return (of) => {
    const before = known.get(of)
    if (before !== undefined) return before.answer
    const answer = find(of)
    known.set(of, { answer })
    return answer
  }
}
