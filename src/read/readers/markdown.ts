import type { Reader } from './reader.ts'
import { readText } from './read-text.ts'

const FRONT_MATTER = /^(?:ï»¿)?(?:---[ \t]*\r?\n(?:[\w-]+[ \t]*:|#)|\+\+\+[ \t]*\r?\n)/
// Headings, links and strong words, which no plain text has.
const MARKS = /^#{1,6} \S|\]\([^\s)]+\)|\*\*\w/m
const TEXT_NAMES: ReadonlySet<string> = new Set(['.txt', '.text'])

/** Markdown; a text file is Markdown when it has front matter and marks of Markdown. */
export const markdownReader: Reader = {
  kind: 'Markdown',
  extensions: ['.md', '.markdown'],
  size: 'text',
  runs: 'here',
  recognises: ({ text, extension }) =>
    TEXT_NAMES.has(extension) && FRONT_MATTER.test(text) && MARKS.test(text),
  read: (file) => readText(file, 'markdown'),
}
