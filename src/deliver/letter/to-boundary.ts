import { sha256 } from '../../kit/sha256.ts'
import type { LetterParts } from '../../model/letter.ts'

/** What parts the parts of every message of an edition: it comes from the edition itself, so that it is the same each time. */
export function toBoundary({ edition, html, text }: LetterParts): string {
  return sha256(`${edition}\n${html.content}\n${text.content}`).slice(0, 16)
}
