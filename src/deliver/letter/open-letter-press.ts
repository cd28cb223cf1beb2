import type { LetterParts } from '../../model/letter.ts'
import type { LetterPress } from './create-letter-press.ts'

/** The press for an edition's messages; loads nodemailer only when something is sent. */
export async function openLetterPress(parts: LetterParts): Promise<LetterPress> {
  const { createLetterPress } = await import('./create-letter-press.ts')
  return createLetterPress(parts)
}
