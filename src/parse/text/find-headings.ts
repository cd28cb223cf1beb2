import type { Chunk } from './split-chunks.ts'
import { isCapitals } from './split-chunks.ts'

const SUBHEAD_LENGTH_MAX = 70
const SUBHEAD_WORDS_MAX = 10
const CAPITALS_WORDS_MAX = 12
// A longer question is more likely asked in an interview.
const QUESTION_WORDS_MAX = 7

/** Finds the short lines between paragraphs that are subheads. */
export function findHeadings(chunks: readonly Chunk[]): Chunk[] {
  return chunks.map((chunk, i) => {
    const isHeading = isParagraph(chunk) && isSubhead(chunk, chunks[i - 1], chunks[i + 1])
    return isHeading ? { ...chunk, kind: 'heading', depth: 2 } : chunk
  })
}

function isSubhead(chunk: Chunk, before: Chunk | undefined, after: Chunk | undefined): boolean {
  const [{ text } = { text: '' }] = chunk.lines
  if (chunk.lines.length > 1 || !after || after.kind === 'break') return false
  if (isCapitals(text)) return countWords(text) <= CAPITALS_WORDS_MAX && /\p{Lu}{2}/u.test(text)
  if (text.length > SUBHEAD_LENGTH_MAX) return false
  const words = countWords(text)
  return (
    words <= SUBHEAD_WORDS_MAX &&
    /^["“‘']?[\p{Lu}\p{N}]/u.test(text) &&
    (/[\p{L}\p{N}]$/u.test(text) ||
      (text.endsWith('?') && words <= QUESTION_WORDS_MAX && !/^Q\b|:/.test(text))) &&
    !isShortLine(before) &&
    isParagraph(after) &&
    after.lines.some((line) => line.text.length > text.length) &&
    /[.!?…:]["”’'»)\]]*$/.test(after.lines.at(-1)!.text)
  )
}

function countWords(text: string): number {
  return text.split(/\s+/).length
}

function isParagraph(chunk: Chunk): boolean {
  return chunk.kind === 'paragraph'
}

/** Short lines in a row are a list of names or a verse. */
function isShortLine(chunk: Chunk | undefined): boolean {
  if (!chunk || !isParagraph(chunk) || chunk.lines.length > 1) return false
  return chunk.lines[0]!.text.length <= SUBHEAD_LENGTH_MAX && /[\p{L}\p{N},]$/u.test(chunk.lines[0]!.text)
}
