import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFiles } from '../deliver/deliver.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import { toProjectFiles } from './project-files.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'

export interface InitReport {
  readonly written: readonly string[]
  /** Files that were there already and were left alone. */
  readonly kept: readonly string[]
}

/**
 * Begins a new project in a folder: a configuration, a first article, two subscribers, a .gitignore.
 *
 * Files that are there already are left alone.
 *
 * @throws GazetteError `usage` when the folder is a project already, `output` when it cannot be written.
 */
export async function initProject(folder: string, { date }: { date: CalendarDate }): Promise<InitReport> {
  const files = await Promise.all(
    toProjectFiles(date).map(async (file) => ({ ...file, isThere: await isThere(join(folder, file.path)) })),
  )
  if (files[0]?.isThere)
    throw new GazetteError(`Cannot begin a project in "${folder}": it has a configuration already`, {
      code: 'usage',
      path: folder,
      fix: 'Go on with: gazette build',
    })
  const written = files.filter((file) => !file.isThere)
  await writeFiles(folder, written)
  return {
    written: written.map((file) => file.path),
    kept: files.filter((file) => file.isThere).map((file) => file.path),
  }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
