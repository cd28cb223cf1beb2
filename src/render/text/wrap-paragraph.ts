import { takeFieldMarks } from '../fields/field-mark.ts'

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
  let columns = countColumns(hang)
  let isBlank = true
  for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
    const wordColumns = countColumns(word.includes('\uFDD0') ? takeFieldMarks(word, 'text').content : word)
    if (!isBlank && columns + 1 + wordColumns > width) {
      lines.push(line)
      line = indent
      columns = countColumns(indent)
      isBlank = true
    }
    line += isBlank ? word : ` ${word}`
    columns += isBlank ? wordColumns : wordColumns + 1
    isBlank = false
  }
  if (!isBlank) lines.push(line)
  return lines.join('\n')
}

function countColumns(text: string): number {
  let columns = text.length
  // The second half of a pair takes no column of its own.
  for (let i = 1; i < text.length; i++) if (isPair(text.charCodeAt(i - 1), text.charCodeAt(i))) columns--
  return columns
}

function isPair(high: number, low: number): boolean {
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
}
