import { basename } from 'node:path'
import { toCalendarDate } from '../kit/calendar-date.ts'
import type { SourceFacts } from '../model/source.ts'
import type { FoundFile } from './found-file.ts'

const DATE = /(?<!\d)((?:19|20)\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/
const YEAR = /^(?:19|20)\d{2}$/
const TWO_DIGITS = /^\d{2}$/
const TAG = /(?<=^|[\s_-])#([\p{L}\p{N}][\p{L}\p{N}_-]*)/gu

/**
 * What the names of a file and its folders say of an article: its date (`2026-11-20-title.md`, `20261120.md`,
 * `2026/11/20/title.md`) and its tags (`title #ports.md`, the folders' names).
 *
 * @example
 * supposeFromName({ path: 'energy/2026-11-20-ports #sea.md', folders: ['energy'] })
 * // { date: '2026-11-20', tags: ['sea', 'energy'] }
 */
export function supposeFromName({
  path,
  folders,
}: Pick<FoundFile, 'path' | 'folders'>): SourceFacts | undefined {
  const name = basename(path).replace(/\.[^.]*$/, '')
  const date = findDate(name) ?? findFolderDate(path)
  const tags = [...[...name.matchAll(TAG)].map(([, tag]) => tag!), ...folders.filter(isTag).map(toTag)]
  if (date === undefined && tags.length === 0) return undefined
  return {
    ...(date === undefined ? {} : { date }),
    ...(tags.length === 0 ? {} : { tags: [...new Set(tags)] }),
  }
}

function findDate(text: string): string | undefined {
  const [, year, , month, day] = DATE.exec(text) ?? []
  return year === undefined ? undefined : toCalendarDate(`${year}-${month}-${day}`)
}

/** A folder named after a day, or three folders for year, month and day; the innermost counts. */
function findFolderDate(path: string): string | undefined {
  const names = path.split('/').slice(0, -1)
  for (let i = names.length - 1; i >= 0; i--) {
    const [year, month, day] = names.slice(i)
    const isNested = YEAR.test(year!) && TWO_DIGITS.test(month ?? '') && TWO_DIGITS.test(day ?? '')
    const found = findDate(names[i]!) ?? (isNested ? toCalendarDate(`${year}-${month}-${day}`) : undefined)
    if (found !== undefined) return found
  }
  return undefined
}

/** Folders named after days, weeks or numbers, and those of a Maildir, say nothing of what an article is about. */
function isTag(folder: string): boolean {
  return /\p{L}{2}/u.test(folder) && !/^\d{4}-?W\d{2}$/i.test(folder) && !/^(?:cur|new)$/.test(folder)
}

/** `02-world_news` is "world news". */
function toTag(folder: string): string {
  return folder.replace(/^\d+[-_. ]+(?=\p{L})/u, '').replaceAll('_', ' ')
}
