import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '../kit/compare-text.ts'
import type { Notice } from '../model/notice.ts'
import { judgeName } from './choose-reader.ts'
import { findLinkTrouble } from './find-link-trouble.ts'
import type { FoundFile } from './found-file.ts'
import type { IgnoreRules } from './ignore-rules.ts'
import { findMaildirPart, isMaildir } from './maildir.ts'
import { openOwnWork, type OwnWork } from './open-own-work.ts'
import type { ReadLimits } from './read-limits.ts'

export interface Walk {
  readonly files: FoundFile[]
  readonly notices: Notice[]
}

export interface WalkOptions {
  /** How the folder is shown. */
  readonly path: string
  readonly limits: ReadLimits
  readonly ignored: IgnoreRules
  readonly exclude?: readonly string[]
  readonly signal?: AbortSignal | undefined
}

interface OpenFolder {
  readonly absolute: string
  readonly path: string
  readonly folders: readonly string[]
  readonly depth: number
  /** Every file of a Maildir is a message, whatever its name. */
  readonly holds: 'files' | 'messages'
}

const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules'])

/**
 * The articles' files in a folder and the folders in it.
 *
 * Hidden files, node_modules, what a `.gazetteignore` names and what we made ourselves are passed over. A symbolic link is followed only to a
 * file that lies in the folder, so links can neither leave it nor go in circles.
 */
export async function walkFolder(folder: string, options: WalkOptions): Promise<Walk> {
  const { path, limits, signal } = options
  const own = openOwnWork()
  const walk: Walk = { files: [], notices: [] }
  const open: OpenFolder[] = [{ absolute: folder, path, folders: [], depth: 0, holds: 'files' }]
  for (
    let next = open.pop();
    next !== undefined && walk.files.length <= limits.fileCountMax;
    next = open.pop()
  ) {
    signal?.throwIfAborted()
    const entries = await readdir(next.absolute, { withFileTypes: true }).catch(() => undefined)
    if (entries === undefined) {
      walk.notices.push({ code: 'folder-unreadable', message: 'The folder cannot be read', path: next.path })
      continue
    }
    if (next.depth > 0 && (await isMade(entries, next, own))) {
      walk.notices.push(toMadeNotice(next.path))
      continue
    }
    const isMail = isMaildir(entries)
    for (const entry of entries.sort((a, b) => compareText(a.name, b.name))) {
      if (isPassedOver(entry, next, options, isMail ? 'maildir' : 'folder')) continue
      if (entry.isDirectory()) openInner(entry, next, { open, walk, limits, isMail })
      else if (!(await own.isPage(folder, join(next.absolute, entry.name))))
        await takeFile(entry, next, { folder, walk })
    }
  }
  return walk
}

// Most folders hold nothing that asks for a closer look.
const TELLING: ReadonlySet<string> = new Set(['manifest.json', '.gazette-archive.json', 'ledger.sqlite'])

async function isMade(entries: readonly Dirent[], { absolute }: OpenFolder, own: OwnWork): Promise<boolean> {
  return entries.some(({ name }) => TELLING.has(name)) && own.isMade(absolute)
}

/** About a folder of what was made of articles. */
export function toMadeNotice(path: string): Notice {
  return {
    code: 'folder-made',
    message: 'It holds what Gazette made, and no articles; it is left out',
    path,
    help: 'Let it lie elsewhere, or name it in .gazetteignore',
  }
}

function isPassedOver(
  entry: Dirent,
  { absolute }: OpenFolder,
  { ignored, exclude = [] }: WalkOptions,
  where: 'folder' | 'maildir',
): boolean {
  const { name } = entry
  const inner = join(absolute, name)
  // The folders of a Maildir begin with a dot.
  const isHidden = name.startsWith('.') && !(where === 'maildir' && entry.isDirectory())
  if (isHidden || PASSED_OVER.has(name) || exclude.includes(inner)) return true
  return ignored.isIgnored(inner, entry.isDirectory() ? 'folder' : 'file')
}

function openInner(
  { name }: Dirent,
  parent: OpenFolder,
  {
    open,
    walk,
    limits,
    isMail,
  }: {
    readonly open: OpenFolder[]
    readonly walk: Walk
    readonly limits: ReadLimits
    readonly isMail: boolean
  },
): void {
  const part = isMail ? findMaildirPart(name) : 'folder'
  if (part === 'unfinished') return
  const inner: OpenFolder = {
    absolute: join(parent.absolute, name),
    path: joinShown(parent.path, name),
    folders: part === 'messages' ? parent.folders : [...parent.folders, name.replace(/^\./, '')],
    depth: parent.depth + 1,
    holds: part === 'messages' ? 'messages' : 'files',
  }
  if (inner.depth <= limits.depthMax) open.push(inner)
  else
    walk.notices.push({
      code: 'folder-too-deep',
      message: `Folders lie deeper than ${limits.depthMax}`,
      path: inner.path,
    })
}

async function takeFile(
  entry: Dirent,
  parent: OpenFolder,
  { folder, walk }: { readonly folder: string; readonly walk: Walk },
): Promise<void> {
  const promise = parent.holds === 'messages' ? 'article' : judgeName(entry.name)
  if (promise === 'other' || !(entry.isFile() || entry.isSymbolicLink())) return
  const found: FoundFile = {
    absolute: join(parent.absolute, entry.name),
    path: joinShown(parent.path, entry.name),
    folders: parent.folders,
    promise,
  }
  const refusal = entry.isSymbolicLink() ? await findLinkTrouble(found, folder) : undefined
  if (refusal) walk.notices.push(refusal)
  else walk.files.push(found)
}

/** A folder's shown path and a name in it; the root itself is shown as nothing. */
function joinShown(folder: string, name: string): string {
  return folder === '' || folder === '.' ? name : `${folder}/${name}`
}
