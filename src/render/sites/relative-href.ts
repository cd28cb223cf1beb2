/**
 * How one file of a site calls another, by relative path.
 *
 * @example
 * relativeHref('docs/briefings/a.md', 'docs/files/b.png') // '../files/b.png'
 */
export function relativeHref(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1)
  const steps = to.split('/')
  let shared = 0
  while (shared < folders.length && shared < steps.length - 1 && folders[shared] === steps[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)].map(encodeURIComponent).join('/')
}
