import { watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'

/** Folders that are watched; to be closed. */
export interface FolderWatch {
  /** Watches these folders from now on, and no others. */
  set(folders: readonly string[]): void
  close(): void
}

// What editors and we ourselves lay beside a file while it is written.
const PASSING = /^\.|~$|\.(?:tmp|swp|swx|part)$|^4913$/

/**
 * Watches folders, not the files in them: one handle each, however many files there are.
 *
 * `onChange` hears the path of what was written, made, renamed or removed, sometimes more than once.
 *
 * @throws GazetteError `input` from `set` when the system watches no more.
 */
export function watchFolders(onChange: (path: string) => void): FolderWatch {
  const watchers = new Map<string, FSWatcher>()
  const stop = (folder: string) => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  const start = (folder: string) => {
    const watcher = watch(folder, (_, name) => {
      if (name === null || !PASSING.test(name)) onChange(name === null ? folder : join(folder, name))
    })
    // A folder that was removed is watched no more; the folder above it says so.
    watcher.on('error', () => stop(folder))
    watchers.set(folder, watcher)
  }
  return {
    set(folders) {
      const wanted = new Set(folders)
      for (const folder of watchers.keys()) if (!wanted.has(folder)) stop(folder)
      for (const folder of wanted) {
        // One that was removed and made again is another folder under the same name.
        stop(folder)
        try {
          start(folder)
        } catch (cause) {
          if (!isGone(cause)) throw toWatchError(folder, cause)
        }
      }
    },
    close() {
      for (const folder of [...watchers.keys()]) stop(folder)
    },
  }
}

function isGone(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}

function toWatchError(folder: string, cause: unknown): GazetteError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
  const isFull = code === 'ENOSPC' || code === 'EMFILE'
  const why = isFull ? 'the system watches no more folders' : `it cannot be watched (${code})`
  return new GazetteError(`Cannot watch "${folder}": ${why}`, {
    code: 'input',
    path: folder,
    cause,
    fix: isFull
      ? 'Raise the limit (on Linux fs.inotify.max_user_watches), or watch fewer folders'
      : 'Build by hand: gazette build',
  })
}
