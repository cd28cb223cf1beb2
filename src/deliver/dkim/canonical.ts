/** The header field in the relaxed form of RFC 6376 3.4.2, without its CRLF. */
export function toRelaxedHeader(header: string): string {
  const colon = header.indexOf(':')
  const value = header.slice(colon + 1).replace(/\r\n/g, '')
  return `${header.slice(0, colon).trim().toLowerCase()}:${value.replace(/[ \t]+/g, ' ').trim()}`
}

/**
 * Whole lines in the relaxed form of RFC 6376 3.4.4: no white space at a line's end, one space for each run of it.
 *
 * Empty lines at the end of a body are for the caller to leave out.
 */
export function toRelaxedLines(text: string): string {
  return text.replace(/[ \t]+(?=\r\n)/g, '').replace(/[ \t]+/g, ' ')
}

/** A whole body in relaxed form. */
export function toRelaxedBody(body: string): string {
  const lines = toRelaxedLines(body).replace(/(?:\r\n)+$/, '')
  return lines === '' ? '' : `${lines}\r\n`
}
