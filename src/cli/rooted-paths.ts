import { isAbsolute, relative, sep } from 'node:path'

/** Paths typed in the working folder, as seen from the project's root, with forward slashes. */
export function toRootedPaths(paths: readonly string[], root: string): readonly string[] {
  const prefix = relative(root, process.cwd()).replaceAll(sep, '/')
  return paths.map((path) => (isAbsolute(path) || prefix === '' ? path : `${prefix}/${path}`))
}
