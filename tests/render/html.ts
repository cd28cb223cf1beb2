import { parseHTML } from 'linkedom'

export type Page = ReturnType<typeof parseHTML>['document']

export function parseDocument(html: string): Page {
  return parseHTML(html).document
}

/** Letters and digits of a text as words in lower case. */
export function toWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
