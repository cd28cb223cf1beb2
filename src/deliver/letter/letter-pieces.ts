import type { Letter } from '../../model/letter.ts'

/** A message in pieces: what DKIM signs, before they are put together. */
export interface LetterPieces {
  readonly envelope: Letter['envelope']
  readonly messageId: string
  /** Header fields, each with its CRLF, without the empty line behind them. */
  readonly headers: readonly string[]
  /** In order; those that every message of the edition shares are the same objects. */
  readonly body: readonly Buffer[]
}

/** The pieces as they go over the wire. */
export function joinPieces({ envelope, messageId, headers, body }: LetterPieces): Letter {
  return { envelope, messageId, bytes: Buffer.concat([Buffer.from(`${headers.join('')}\r\n`), ...body]) }
}
