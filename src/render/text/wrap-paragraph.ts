export interface WrapOptions {
  /** Columns, in code points. */
  readonly width: number
  /** Before every line. */
  readonly indent?: string
  /** Before the first line instead of `indent`. */
  readonly hang?: string
}

/**
 * Text in lines of at most `width`, broken at spaces but not at no-break spaces; a longer word stands alone.
 *
 * @example
 * wrapParagraph('one two three', { width: 8, indent: '  ', hang: '- ' }) // '- one\n  two\n  three'
 */
export function wrapParagraph(text: string, { width, indent = '', hang = indent }: WrapOptions): string {
  const lines: string[] = []
  let line = hang
  let isBlank = true
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    if (!isBlank && countColumns(line) + 1 + countColumns(word) > width) {
      lines.push(line)
      line = indent
      isBlank = true
    }
    line += isBlank ? word : ` ${word}`
    isBlank = false
  }
  if (!isBlank) lines.push(line)
  return lines.join('\n')
}

function countColumns(text: string): number {
  return [...text].length
}
