import { findQuotations } from '../../src/analyse/quotations/find-quotations.ts'
import type { Quotation } from '../../src/model/digest.ts'
import type { SourceFormat } from '../../src/model/source.ts'
import { parseArticle } from '../../src/parse/parse.ts'

/** The quotations of an article written in `format`, with what else was found. */
export async function quotationsOf(text: string, format: SourceFormat = 'text') {
  const extension = { text: 'txt', markdown: 'md', html: 'html', document: 'docx', message: 'eml' }[format]
  const article = await parseArticle({ path: `story.${extension}`, folders: [], format, text, sha256: '' })
  return { article, ...findQuotations(article) }
}

/** A quotation on one line, for eyes: its kind, its pieces, who said it, and why that was taken. */
export function toLine({ kind, content, speaker }: Quotation): string {
  const words = content.map(({ text }) => text).join(' | ')
  if (speaker.kind === 'unknown') return `${kind}: ${words} -- ?`
  const role = speaker.role === undefined ? '' : `, ${speaker.role}`
  const because = speaker.kind === 'inferred' ? ` (${speaker.because})` : ''
  return `${kind}: ${words} -- ${speaker.name}${role}${because}`
}
