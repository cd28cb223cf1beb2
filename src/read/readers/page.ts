import type { Reader } from './reader.ts'
import { readText } from './read-text.ts'

const PAGE =
  /^(?:ï»¿|þÿ|ÿþ)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>])/i

/** A saved web page. */
export const pageReader: Reader = {
  kind: 'a web page',
  extensions: ['.html', '.htm', '.xhtml'],
  size: 'text',
  runs: 'here',
  recognises: ({ text }) => PAGE.test(text),
  read: (file) => readText(file, 'html'),
}
