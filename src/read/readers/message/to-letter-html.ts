import { toHtmlText } from '../html-text.ts'

const ADDRESS = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/g
const SIGNATURE = /^-- ?$/

/** The HTML of a letter in plain text: paragraphs, quoted lines, addresses; what stands under the signature mark is left out. */
export function toLetterHtml(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const end = lines.findIndex((line) => SIGNATURE.test(line))
  const body = (end > 0 ? lines.slice(0, end) : lines).join('\n')
  return body
    .split(/\n[ \t]*\n+/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(toBlock)
    .join('\n')
}

function toBlock(block: string): string {
  const lines = block.split('\n')
  if (lines.every((line) => /^>/.test(line)))
    return `<blockquote>${toLetterHtml(lines.map((line) => line.replace(/^> ?/, '')).join('\n'))}</blockquote>`
  if (/^[-=_*~\s]{3,}$/.test(block)) return '<hr>'
  if (lines.length > 1 && lines.every((line) => /^\s*[-*•] /.test(line)))
    return `<ul>${lines.map((line) => `<li>${toInline(line.replace(/^\s*[-*•] /, ''))}</li>`).join('')}</ul>`
  // The head of a forwarded letter keeps its lines.
  const isHead = lines.some((line) => /^[*\s]*(?:from|von|de|date|subject)[*\s]*:/i.test(line))
  return `<p>${lines.map(toInline).join(isHead ? '<br>' : ' ')}</p>`
}

function toInline(line: string): string {
  let html = ''
  let at = 0
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    html += `${toHtmlText(line.slice(at, index))}<a href="${toHtmlText(address)}">${toHtmlText(address)}</a>`
    at = index + address.length
  }
  return html + toHtmlText(line.slice(at))
}
