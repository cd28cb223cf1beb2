import type { Quotation } from '../model/digest.ts'
import type { Span } from '../model/position.ts'
import { trimPiece } from './trim-piece.ts'

const JOINT = ' […] '

/** The pieces of a quotation that are printed. */
export function listPieces({ content }: Pick<Quotation, 'content'>): readonly Span[] {
  return content.map(trimPiece).filter(({ text }) => text !== '')
}

/**
 * Pieces of a quotation as they are printed.
 *
 * @example
 * joinPieces([{ start: 0, end: 3, text: 'We\nwon' }, { start: 9, end: 18, text: 'they lost' }]) // 'We won […] they lost'
 */
export function joinPieces(pieces: readonly Span[]): string {
  return pieces.map(({ text }) => text.replace(/\s+/g, ' ')).join(JOINT)
}
