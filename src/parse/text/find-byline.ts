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

export interface Byline {
  readonly names: string
  /** The agency after a bar. */
  readonly publisher?: string
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
  return withAfter(names, after)
}

function withAfter(names: string, after: string): Byline {
  const agency = /^\s*[|•·/]\s*(.+)$/.exec(after)?.[1]
  if (agency !== undefined) return { names, publisher: agency.trim() }
  return { names: after === '' ? names : `${names}${after}`.replace(/\s+/g, ' ') }
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
