/** A piece of rich text as it is written. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }

const PIECE = /\{|\}|\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|[^\\{}\r\n]+|[\r\n]+/gi

/** The tokens of rich text, read as Latin-1; binary data are passed over. */
export function* readTokens(text: string): Generator<RtfToken> {
  const piece = new RegExp(PIECE)
  for (let match = piece.exec(text); match !== null; match = piece.exec(text)) {
    const [all, name, value, byte, symbol] = match
    if (all === '{') yield { kind: 'open' }
    else if (all === '}') yield { kind: 'close' }
    else if (name === 'bin') piece.lastIndex += Math.max(0, Number(value ?? 0))
    else if (name !== undefined)
      yield { kind: 'word', name, value: value === undefined ? undefined : Number(value) }
    else if (byte !== undefined) yield { kind: 'byte', value: parseInt(byte, 16) }
    else if (symbol !== undefined) yield { kind: 'word', name: symbol, value: undefined }
    else if (!/^[\r\n]/.test(all)) yield { kind: 'text', text: all }
  }
}
