import type { Dirent } from 'node:fs'

/** Whether a folder with these entries is a Maildir: it has `cur`, `new` and `tmp` (D. J. Bernstein's format). */
export function isMaildir(entries: readonly Dirent[]): boolean {
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name))
  return ['cur', 'new', 'tmp'].every((name) => folders.has(name))
}

/**
 * What a folder in a Maildir is: of messages, of messages that are still being delivered, or a folder of its own.
 *
 * @example
 * [findMaildirPart('cur'), findMaildirPart('tmp'), findMaildirPart('.Wire')] // ['messages', 'unfinished', 'folder']
 */
export function findMaildirPart(name: string): 'messages' | 'unfinished' | 'folder' {
  if (name === 'tmp') return 'unfinished'
  return name === 'cur' || name === 'new' ? 'messages' : 'folder'
}
