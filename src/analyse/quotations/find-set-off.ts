import type { Article, Passage } from '../../model/article.ts'
import { GIVEN_NAMES } from '../people/given-names.ts'
import { findQuotedBlocks } from './find-quoted-blocks.ts'
import type { Stretch } from './find-stretches.ts'

/**
 * Speech that is set off without quotation marks, added to what stands in marks: block quotes with a line that names the
 * speaker or after a colon, and the lines of a transcript ("NAME: text").
 */
export function addSetOff(
  { text, passages }: Pick<Article, 'text' | 'passages'>,
  stretches: readonly Stretch[],
): Stretch[] {
  const labelled = passages.map((passage) => findLabelEnd(text, passage))
  const isTranscript = labelled.filter((end) => end !== undefined).length >= TRANSCRIPT_LINES_MIN
  const blocks = findQuotedBlocks({ text, passages })
  const all: Stretch[] = []
  let next = 0
  passages.forEach((passage, index) => {
    const own: Stretch[] = []
    for (; next < stretches.length && stretches[next]!.passage === index; next++) own.push(stretches[next]!)
    const from = isTranscript ? labelled[index] : undefined
    const block = blocks.get(index)
    if (from !== undefined && own[0]?.outerStart !== from) all.push(toStretch(text, from, passage.end, index))
    // What is quoted within such words belongs to them.
    else if (block && own[0]?.outerStart !== passage.start)
      all.push({ ...toStretch(text, passage.start, block.end, index), isContinued: block.isContinued })
    else all.push(...own)
  })
  return all
}

const TRANSCRIPT_LINES_MIN = 2
const LABEL = /^((?:(?:\p{Lu}[\p{L}.'’-]*|[Dd]e|[Vv]on|[Vv]an)\s?){1,4})(?:\([^)]{1,40}\))?:\s+(?=\S)/u
const NO_SPEAKER =
  /^(?:photo|image|video|source|sources|related|read|note|notes|update|updated|correction|editor|tags|topics|share|more|watch|listen|credit|caption|by|date|time|where|when|what|who|why|how|also|ps|fact|claim|verdict|contact|tel|phone|email|web|address|price|rating|director|cast)\b/i

function findLabelEnd(text: string, { kind, start, end }: Passage): number | undefined {
  if (kind !== 'paragraph') return undefined
  const label = LABEL.exec(text.slice(start, Math.min(end, start + 90)))
  if (!label || NO_SPEAKER.test(label[1]!)) return undefined
  const words = label[1]!.trim().split(/\s+/)
  const isCapitals = words.every((word) => word === word.toUpperCase())
  return isCapitals || GIVEN_NAMES.has(words[0]!.toLowerCase()) ? start + label[0].length : undefined
}

function toStretch(text: string, from: number, to: number, passage: number): Stretch {
  let end = to
  while (end > from + 1 && /\s/.test(text[end - 1]!)) end--
  const isContinued = false
  return {
    passage,
    start: from,
    end,
    outerStart: from,
    outerEnd: end,
    family: 'double',
    isClosed: true,
    isContinued,
    isSetOff: true,
  }
}
