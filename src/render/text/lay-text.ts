import type { EncodedText } from '../../kit/encoded-text.ts'
import { joinTexts, type JoinedText } from '../../kit/join-texts.ts'
import type { RenditionFile } from '../../model/rendition.ts'
import type { FillTemplate } from '../templates/create-templates.ts'
import type { StoryMemory } from '../view/story-context.ts'
import { tidyLines } from './tidy-lines.ts'

// Noncharacters (Unicode 23.7), which no text of an article or an editor keeps.
const OPEN = '\uFDD2'
const CLOSE = '\uFDD3'
const MARK = /\uFDD2(\d+)\uFDD3/

/** A template filled with a view, its lines tidied; with a memory, what looks as it did before is not written anew. */
export function layText(fill: FillTemplate, view: object, memory?: StoryMemory): JoinedText {
  if (memory === undefined) return joinTexts([tidyLines(fill(view))])
  const parts: EncodedText[] = []
  const text = fill(view, {
    findLasting: (shown) => memory.findLasting(shown),
    place: (part) => `${OPEN}${parts.push(part) - 1}${CLOSE}`,
  })
  // Texts and the numbers of parts by turns.
  const pieces = tidyLines(text).split(MARK)
  return joinTexts(pieces.map((piece, i) => (i % 2 === 0 ? piece : parts[Number(piece)]!)))
}

/** A file of a text; most of its bytes are at hand where there is a memory. */
export function toFile(path: string, text: JoinedText, memory?: StoryMemory): RenditionFile {
  return { path, content: text.toText(), ...(memory && { bytes: text.toBytes() }) }
}
