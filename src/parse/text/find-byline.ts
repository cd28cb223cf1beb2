import type { CalendarDate } from '../../kit/calendar-date.ts'
import { parseDate } from '../parse-date.ts'

const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}’'.-]*|[A-Z]\.|de|del|della|der|den|di|da|dos|du|van|von|bin|ibn|al|el|la|le|ter|ten)`
const NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?:\s+${NAME_WORD}){0,5}`
const NAMES = String.raw`${NAME}(?:(?:,\s+|,?\s+(?:and|&)\s+)${NAME}){0,5}`
const AFTER = String.raw`(?<after>\s*[|•·/]\s*[^.!?]{1,60}|\s+[–—-]{1,2}\s+[^.!?]{1,60}|,\s+[^.!?]{1,60}|\s+(?:for|in|at)\s+(?:the\s+)?\p{Lu}[^.!?]{1,60})`
const LENGTH_MAX = 140

const WITH_BY = new RegExp(
  String.raw`^(?:(?:[Ss]tory|[Ww]ords|[Rr]eport|[Tt]ext|[Ww]ritten|[Rr]eported)\s+)?(?:By|BY|by)[:.]?\s+(?<names>${NAMES})${AFTER}?\.?$`,
  'u',
)
const NAMES_ONLY = new RegExp(String.raw`^${NAMES}$`, 'u')
const ROLE =
  /\b(?:correspondent|reporter|editor|columnist|staff|writer|contributor|bureau|analyst|journalist|producer)\b/i
const NO_NAME =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:the|a|an|then|now|contrast|comparison)$/i

const PRESS =
  /\b(?:press|post|times|courier|news|reuters|herald|journal|review|observer|bulletin|wire|agency|gazette|tribune|chronicle|mail|letter|daily|weekly|magazine|today|media|service)$/i

export interface Byline {
  readonly names: string
  /** The agency after a bar, or the paper after a comma. */
  readonly publisher?: string
  readonly date?: CalendarDate
}

/**
 * Who wrote it, when a line says that and nothing else.
 *
 * @example
 * findByline('By Ada Moor and Ben Castle | Harbour Wire') // { names: 'Ada Moor and Ben Castle', publisher: 'Harbour Wire' }
 */
export function findByline(line: string): Byline | undefined {
  if (line.length > LENGTH_MAX) return undefined
  return findAfterBy(line) ?? findNameWithRole(line)
}

function findAfterBy(line: string): Byline | undefined {
  const match = WITH_BY.exec(line)
  const names = match?.groups?.['names']?.replace(/\.$/, '')
  if (
    names === undefined ||
    !NAMES_ONLY.test(names) ||
    names.split(/\s+/).some((word) => NO_NAME.test(word.replace(/,$/, '')))
  )
    return undefined
  const after = match!.groups!['after'] ?? ''
  const isOneWord = !/\s/.test(names)
  // "By Noon, everyone had left": one capital proves no name.
  if (isOneWord && after !== '' && /^,\s+\p{Ll}/u.test(after)) return undefined
  const [, people, paper] = /^(.+),\s+([^,]+)$/.exec(names) ?? []
  if (people === undefined || paper === undefined || !isPublisher(paper)) return withAfter(names, after)
  return { ...withAfter(people, after), publisher: paper }
}

function withAfter(names: string, after: string): Byline {
  const agency = /^\s*[|•·/]\s*(.+)$/.exec(after)?.[1]
  if (agency !== undefined) return { names, publisher: agency.trim() }
  const { rest, date } = cutDate(after.replace(/^,\s*/, ''))
  const dated = date === undefined ? {} : { date }
  if (rest === '') return { names, ...dated }
  if (isPublisher(rest)) return { names, publisher: rest, ...dated }
  const mark = after.startsWith(',') ? ', ' : ' '
  return { names: `${names}${mark}${rest.trim()}`.replace(/\s+/g, ' '), ...dated }
}

/** Cuts a date off the end of a list with commas; a date may have a comma of its own. */
function cutDate(list: string): { rest: string; date?: CalendarDate } {
  const parts = list.split(/,\s*/)
  for (const count of [1, 2]) {
    const date = parts.length < count ? undefined : parseDate(parts.slice(-count).join(', '))
    if (date !== undefined && date !== 'impossible') return { rest: parts.slice(0, -count).join(', '), date }
  }
  return { rest: list }
}

/**
 * Tells whether a line is the name of a paper or an agency.
 *
 * @example
 * isPublisher('Harbour Wire') // true
 */
export function isPublisher(line: string): boolean {
  return line.length <= 60 && PRESS.test(line) && NAMES_ONLY.test(line.replace(/^The\s+/, ''))
}

/** "Jane Doe, Correspondent" and "Jane Doe | Agency". */
function findNameWithRole(line: string): Byline | undefined {
  const [name = '', mark, rest = ''] = line.split(/\s*([,|])\s*/, 3)
  if (mark === undefined || line.split(/[,|]/).length !== 2) return undefined
  if (!/\s/.test(name) || !NAMES_ONLY.test(name) || name.split(/\s+/).length > 4) return undefined
  if (mark === ',')
    return ROLE.test(rest) && rest.length <= 50 && !/[.!?]$/.test(rest) ? { names: line } : undefined
  return NAMES_ONLY.test(rest) ? { names: name, publisher: rest } : undefined
}
