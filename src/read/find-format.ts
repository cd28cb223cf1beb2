import type { SourceFormat } from '../model/source.ts'

const HEAD_LENGTH = 1024
const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>])/i
const FRONT_MATTER = /^(?:---[ \t]*\r?\n(?:[\w-]+[ \t]*:|#)|\+\+\+[ \t]*\r?\n)/
// Headings, links and strong words, which no plain text has.
const MARKS = /^#{1,6} \S|\]\([^\s)]+\)|\*\*\w/m

/**
 * What a text is written in: what its name promised, unless the content is plainly a page, or plain text with front
 * matter and marks of Markdown.
 *
 * @example
 * findFormat('<!DOCTYPE html><html>', 'text') // 'html'
 */
export function findFormat(text: string, promised: SourceFormat): SourceFormat {
  const head = text.slice(0, HEAD_LENGTH)
  if (PAGE.test(head)) return 'html'
  const isMarkdown = promised === 'text' && FRONT_MATTER.test(head) && MARKS.test(head)
  return isMarkdown ? 'markdown' : promised
}
