// What a spreadsheet may take for a formula (OWASP, "CSV Injection").
const FORMULA = /^[=+\-@\t\r]/
const GUARDED = /^'[=+\-@]/

/**
 * A cell of a CSV file (RFC 4180) that no spreadsheet runs as a formula: an apostrophe stands before what looks like one.
 *
 * @example
 * toCsvCell('=1+1') // "'=1+1"
 */
export function toCsvCell(text: string): string {
  const guarded = FORMULA.test(text) || GUARDED.test(text) ? `'${text}` : text
  return /[",;\t|\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/**
 * Takes the apostrophe off that `toCsvCell` put there.
 *
 * @example
 * unguardCell("'+223 20 22 00 00") // '+223 20 22 00 00'
 */
export function unguardCell(text: string): string {
  return GUARDED.test(text) || /^''[=+\-@]/.test(text) ? text.slice(1) : text
}
