import type { SourceFormat } from '../model/source.ts'

const HEAD_LENGTH = 1024
const PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*(?:<!doctype\s+html|<html[\s>]|<head[\s>])/i
const FRONT_MATTER = /^(?:---[ \t]*\r?\n(?:[\w-]+[ \t]*:|#)|\+\+\+[ \t]*\r?\n)/

/**
 * What a text is written in: what its name promised, unless the content is plainly a page, or plain text with front matter.
 *
 * @example
 * findFormat('<!DOCTYPE html><html>', 'text') // 'html'
 */
export function findFormat(text: string, promised: SourceFormat): SourceFormat {
  const head = text.slice(0, HEAD_LENGTH)
  if (PAGE.test(head)) return 'html'
  return promised === 'text' && FRONT_MATTER.test(head) ? 'markdown' : promised
}
