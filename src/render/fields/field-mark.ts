import { escapeHtml } from '../../kit/safe-html.ts'
import type { FieldPlace, FieldText } from '../../model/letter.ts'

// Noncharacters (Unicode 23.7): no text of an article or an editor keeps them, so nobody but us can set a mark.
const OPEN = '\uFDD0'
const CLOSE = '\uFDD1'
const MARK = /\uFDD0([0-9a-f]+)\uFDD1/g
const ONE_MARK = /^\uFDD0[0-9a-f]+\uFDD1$/

/** What stands in a rendered text for a subscriber's own words until their places are taken. */
export function toFieldMark({ field, fallback }: Pick<FieldPlace, 'field' | 'fallback'>): string {
  const units = [...`${field}|${fallback}`].flatMap((letter) => letter.codePointAt(0)!)
  return OPEN + units.map((unit) => unit.toString(16).padStart(6, '0')).join('') + CLOSE
}

export function isFieldMark(text: string): boolean {
  return ONE_MARK.test(text)
}

/** A rendered text with the fallbacks in place of the marks, and where they stand. */
export function takeFieldMarks(text: string, kind: 'html' | 'text'): FieldText {
  const places: FieldPlace[] = []
  let content = ''
  let at = 0
  for (const { 0: mark, 1: digits, index } of text.matchAll(MARK)) {
    const [field, fallback] = readMark(digits!)
    const shown = kind === 'html' ? escapeHtml(fallback) : fallback
    content += text.slice(at, index)
    places.push({ start: content.length, end: content.length + shown.length, field, fallback })
    content += shown
    at = index + mark.length
  }
  return { content: content + text.slice(at), places }
}

function readMark(digits: string): readonly [field: string, fallback: string] {
  const text = (digits.match(/.{6}/g) ?? [])
    .map((unit) => String.fromCodePoint(Number.parseInt(unit, 16)))
    .join('')
  const bar = text.indexOf('|')
  return [text.slice(0, bar), text.slice(bar + 1)]
}
