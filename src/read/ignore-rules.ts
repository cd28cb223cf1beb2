import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import type { Ignore } from 'ignore'

/** Tells what the files named `.gazetteignore` leave out. */
export interface IgnoreRules {
  isIgnored(absolute: string, kind: 'file' | 'folder'): boolean
}

const NAME = '.gazetteignore'
const BYTES_MAX = 256 * 1024

/**
 * The rules of the `.gazetteignore` in a folder and in the folders within it, in the syntax of `.gitignore`; the inner
 * ones, and later lines, go before.
 */
export async function openIgnoreRules(root: string): Promise<IgnoreRules> {
  const { default: ignore } = await import('ignore')
  const known = new Map<string, Ignore | undefined>()
  const findRules = (folder: string): Ignore | undefined => {
    if (!known.has(folder)) {
      const text = readRules(join(folder, NAME))
      known.set(folder, text === undefined ? undefined : ignore().add(text))
    }
    return known.get(folder)
  }
  // Of most folders there are none, and thousands of files lie in one.
  const chains = new Map<string, readonly FolderRules[]>()
  const findChain = (inner: string): readonly FolderRules[] => {
    const chain =
      chains.get(inner) ??
      listFolders(root, inner).flatMap((folder) => {
        const rules = findRules(folder)
        return rules === undefined ? [] : [{ folder, rules }]
      })
    chains.set(inner, chain)
    return chain
  }
  return {
    isIgnored(absolute, kind) {
      const path = absolute + (kind === 'folder' ? sep : '')
      let isIgnored = false
      for (const { folder, rules } of findChain(dirname(absolute))) {
        const found = rules.test(relativeTo(folder, path))
        if (found.ignored) isIgnored = true
        else if (found.unignored) isIgnored = false
      }
      return isIgnored
    },
  }
}

interface FolderRules {
  readonly folder: string
  readonly rules: Ignore
}

function readRules(path: string): string | undefined {
  if (!existsSync(path) || statSync(path).size > BYTES_MAX) return undefined
  return readFileSync(path, 'utf8').replace(/^\ufeff/, '')
}

/** The folders from `root` to `folder`, outermost first; none where it lies elsewhere. */
function listFolders(root: string, folder: string): readonly string[] {
  const inner = relative(root, folder)
  if (inner.startsWith('..') || isAbsolute(inner)) return []
  const folders = [root]
  for (const name of inner.split(sep)) if (name !== '') folders.push(join(folders.at(-1)!, name))
  return folders
}

function relativeTo(folder: string, path: string): string {
  const inner = relative(folder, path).replaceAll(sep, '/')
  return path.endsWith(sep) ? `${inner}/` : inner
}
