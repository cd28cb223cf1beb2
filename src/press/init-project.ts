import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeFiles, type OutputFile } from '../deliver/deliver.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import { toCiFiles } from './ci-files.ts'
import { toProjectFiles } from './project-files.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'

export interface InitReport {
  readonly written: readonly string[]
  /** Files that were there already and were left alone. */
  readonly kept: readonly string[]
}

export interface InitOptions {
  readonly date: CalendarDate
  /** Whether workflows that make a brief every week are written; a folder that is a project already takes them too. */
  readonly workflows?: 'none' | 'weekly'
}

/**
 * Begins a new project in a folder: a configuration, a first article, two subscribers, a .gitignore.
 *
 * Files that are there already are left alone.
 *
 * @throws GazetteError `usage` when the folder is a project already, `output` when it cannot be written.
 */
export async function initProject(
  folder: string,
  { date, workflows = 'none' }: InitOptions,
): Promise<InitReport> {
  const own = await Promise.all(toProjectFiles(date).map((file) => lookAt(folder, file)))
  const ci = workflows === 'none' ? [] : await Promise.all(toCiFiles().map((file) => lookAt(folder, file)))
  const isProject = own[0]?.isThere === true
  const files = isProject ? ci : [...own, ...ci]
  if (isProject && workflows === 'none')
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

async function lookAt(folder: string, file: OutputFile): Promise<OutputFile & { readonly isThere: boolean }> {
  return { ...file, isThere: await isThere(join(folder, file.path)) }
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
