import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../kit/sha256.ts'

/** Compiled templates by the hash of what they were compiled from. A damaged entry is only slow, never wrong. */
export interface TemplateCache {
  find(source: string): Promise<string | undefined>
  keep(source: string, compiled: string): Promise<void>
}

/**
 * Opens the folders that hold compiled templates: the first is searched first, the last is written to.
 *
 * Each entry opens with the hash of its own content, so that a half-written or altered one is not believed.
 * A folder that cannot be written is no trouble: the next build compiles again.
 */
export function openTemplateCache(folders: readonly string[]): TemplateCache {
  return {
    async find(source) {
      for (const folder of folders) {
        const entry = await readFile(toEntryPath(folder, source), 'utf8').catch(() => undefined)
        const compiled = entry === undefined ? undefined : toTrusted(entry)
        if (compiled !== undefined) return compiled
      }
      return undefined
    },
    async keep(source, compiled) {
      const folder = folders.at(-1)
      if (folder === undefined) return
      const path = toEntryPath(folder, source)
      try {
        await mkdir(folder, { recursive: true })
        await writeFile(`${path}.${process.pid}.tmp`, `${sha256(compiled)}\n${compiled}`)
        await rename(`${path}.${process.pid}.tmp`, path)
      } catch {
        return
      }
    },
  }
}

function toEntryPath(folder: string, source: string): string {
  return join(folder, `${sha256(source)}.hbs`)
}

function toTrusted(entry: string): string | undefined {
  const end = entry.indexOf('\n')
  const compiled = entry.slice(end + 1)
  return sha256(compiled) === entry.slice(0, end) ? compiled : undefined
}
