import { toKnownFacts, splitKeywords } from './known-facts.ts'
import { readPdfPages } from './pdf/read-pdf-pages.ts'
import { toPdfHtml } from './pdf/to-pdf-html.ts'
import type { Reader } from './reader.ts'
import { refuse } from './refuse.ts'

/** A PDF that holds text, through pdf.js; its scripts, forms, pictures and attachments are not looked at. */
export const pdfReader: Reader = {
  kind: 'a PDF',
  extensions: ['.pdf'],
  size: 'bundle',
  runs: 'apart',
  recognises: ({ text }) => /^[\s\S]{0,1024}%PDF-\d/.test(text),
  async read({ bytes }) {
    const { pages, info } = await readPdfPages(bytes)
    const text = toPdfHtml(pages)
    if (text === '')
      return refuse({
        code: 'no-text-layer',
        message: 'It holds pictures of pages and no text',
        help: 'Have its text recognised first, or copy the article into a text file',
      })
    const supposed = toKnownFacts({
      headline: toLine(info['Title']),
      byline: toLine(info['Author']),
      dek: toLine(info['Subject']),
      date: toDate(info['CreationDate']),
      tags: splitKeywords(toLine(info['Keywords'])),
    })
    return { kind: 'extracts', extracts: [{ format: 'document', text, isExtract: true, supposed }] }
  },
}

// Programs put the name of the file where a title belongs.
const FILE_NAME = /^(?:microsoft word - |untitled|document\d*$)|\.(?:docx?|odt|rtf|pdf|indd|pages|tex)$/i

function toLine(value: unknown): string | undefined {
  const line = typeof value === 'string' ? value.trim() : ''
  return line === '' || FILE_NAME.test(line) ? undefined : line
}

/** "D:20261119093000Z" is the 19th of November (ISO 32000-1, 7.9.4). */
function toDate(value: unknown): string | undefined {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(typeof value === 'string' ? value : '') ?? []
  return year === undefined ? undefined : `${year}-${month}-${day}`
}
