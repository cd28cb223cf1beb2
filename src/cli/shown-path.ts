import { relative, sep } from 'node:path'

/** A path as a person would type it from the working folder, with forward slashes. */
export function toShownPath(path: string): string {
  const short = relative(process.cwd(), path)
  return (short === '' ? '.' : short.startsWith(`..${sep}..`) ? path : short).replaceAll(sep, '/')
}
