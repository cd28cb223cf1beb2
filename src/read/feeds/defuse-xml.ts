const DEPTH_MAX = 200
const PROLOGUE_LENGTH = 65_536

/**
 * XML without its document type, so that no entity is declared, expanded or fetched, and certainly not deep: what may be
 * given to a parser that a stranger's file could harm.
 *
 * @throws Error when elements are nested deeper than 200.
 *
 * @example
 * defuseXml('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') // '<a>&b;</a>'
 */
export function defuseXml(text: string): string {
  const plain = withoutDoctype(text)
  let depth = 0
  for (let at = plain.indexOf('<'); at >= 0; at = plain.indexOf('<', at)) {
    const end = findEnd(plain, at)
    if (end < 0) return plain
    const next = plain[at + 1] ?? ''
    if (next === '/') depth--
    else if (/[\p{L}_:]/u.test(next) && plain[end - 1] !== '/') depth++
    if (depth > DEPTH_MAX) throw new Error('it is nested too deep')
    at = end + 1
  }
  return plain
}

/** Where what begins with this bracket ends: a tag, a comment, a stretch of characters. */
function findEnd(text: string, at: number): number {
  const closer = text.startsWith('<![CDATA[', at) ? ']]>' : text.startsWith('<!--', at) ? '-->' : '>'
  const found = text.indexOf(closer, at)
  return found < 0 ? -1 : found + closer.length - 1
}

function withoutDoctype(text: string): string {
  const start = text.slice(0, PROLOGUE_LENGTH).search(/<!DOCTYPE/i)
  if (start < 0) return text
  const simple = text.indexOf('>', start)
  const subset = text.indexOf('[', start)
  const end = subset >= 0 && subset < simple ? text.indexOf('>', text.indexOf(']', subset)) : simple
  return end < 0 ? text.slice(0, start) : text.slice(0, start) + text.slice(end + 1)
}
