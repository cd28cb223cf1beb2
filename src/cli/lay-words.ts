/** Why a stretch of an article stands out on a terminal. */
export type Look = 'summary' | 'quotation' | 'speaker' | 'label'

export interface StyledText {
  readonly text: string
  readonly looks: readonly Look[]
}

/**
 * Styled text broken into lines of at most `width` UTF-16 units, at white space only; a longer word stands alone.
 *
 * @example
 * layWords([{ text: 'one ', looks: [] }, { text: 'two three', looks: ['quotation'] }], 8)
 * // [[{ text: 'one ', looks: [] }, { text: 'two', looks: ['quotation'] }], [{ text: 'three', looks: ['quotation'] }]]
 */
export function layWords(styled: readonly StyledText[], width: number): readonly (readonly StyledText[])[] {
  const lines: (readonly StyledText[])[] = []
  let line: StyledText[] = []
  let used = 0
  for (const { gap, pieces, length } of toWords(styled)) {
    if (line.length > 0 && used + 1 + length > width) {
      lines.push(line)
      line = []
      used = 0
    }
    const lead = line.length === 0 ? [] : [{ text: ' ', looks: gap }]
    line = joinAlike([...line, ...lead, ...pieces])
    used += lead.length + length
  }
  return line.length === 0 ? lines : [...lines, line]
}

interface Word {
  /** How the white space before it looks. */
  readonly gap: readonly Look[]
  readonly pieces: StyledText[]
  length: number
}

function toWords(styled: readonly StyledText[]): readonly Word[] {
  const words: Word[] = []
  let gap: readonly Look[] | undefined = []
  for (const { text, looks } of styled)
    for (const piece of text.match(/\s+|\S+/gu) ?? [])
      if (piece.trim() === '') gap = looks
      else {
        if (gap) words.push({ gap, pieces: [], length: 0 })
        gap = undefined
        const word = words.at(-1)!
        word.pieces.push({ text: piece, looks })
        word.length += piece.length
      }
  return words
}

/** Neighbours that look the same, made one. */
function joinAlike(pieces: readonly StyledText[]): StyledText[] {
  const joined: StyledText[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && last.looks.join() === piece.looks.join())
      joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}
