/**
 * The path of `target` as it is written in a file of another place; both start from one folder, with forward slashes.
 *
 * @example
 * toRelativePath('editions/2026-W48.md', 'articles/world/accord.md') // '../articles/world/accord.md'
 */
export function toRelativePath(from: string, target: string): string {
  if (isRooted(target) || isRooted(from)) return target
  const folders = toSteps(from).slice(0, -1)
  const steps = toSteps(target)
  let shared = 0
  while (shared < folders.length && shared < steps.length - 1 && folders[shared] === steps[shared]) shared++
  return [...folders.slice(shared).map(() => '..'), ...steps.slice(shared)].join('/')
}

/**
 * The path that a relative path in a file means; the opposite of `toRelativePath`.
 *
 * @example
 * resolveRelativePath('editions/2026-W48.md', '../articles/world/accord.md') // 'articles/world/accord.md'
 */
export function resolveRelativePath(from: string, target: string): string {
  if (isRooted(target)) return target
  const root = /^(?:\/|[A-Za-z]:\/)/.exec(from)?.[0] ?? ''
  const steps = toSteps(`${from.slice(root.length).split('/').slice(0, -1).join('/')}/${target}`)
  return root + steps.join('/')
}

/** The steps of a path without "." and, where they have something to go back from, "..". */
function toSteps(path: string): readonly string[] {
  const steps: string[] = []
  for (const step of path.split('/')) {
    if (step === '' || step === '.') continue
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop()
    else steps.push(step)
  }
  return steps
}

function isRooted(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/)/.test(path)
}
