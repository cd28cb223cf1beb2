import type { Letter } from './letter.ts'

/**
 * What a carrier knows of a message it was given.
 *
 * - `accepted`: the other side said that it took it.
 * - `refused`: the other side said that it did not, with an SMTP code: 4xx for now, 5xx for good.
 * - `unsent`: it was never whole on its way, so nobody has it.
 * - `uncertain`: all of it was on its way, and no answer came; nobody knows.
 */
export type CarryOutcome =
  | { readonly kind: 'accepted'; readonly response: string }
  | { readonly kind: 'refused'; readonly code: number; readonly response: string }
  | { readonly kind: 'unsent'; readonly response: string }
  | { readonly kind: 'uncertain'; readonly response: string }

/** One way out, used for one message at a time. */
export interface Lane {
  /** Makes it ready for a message; rejects with a `GazetteError` when there is no way. */
  ready(): Promise<void>
  /** Never rejects. */
  carry(letter: Letter): Promise<CarryOutcome>
  close(): Promise<void>
}

/** Where messages go: a mail server, or a folder. */
export interface Carrier {
  readonly name: string
  /** How many lanes it may have at once. */
  readonly lanesMax: number
  /** Whether giving it the same message twice leaves one; then nothing that was interrupted is unknown. */
  readonly keepsOne: boolean
  openLane(): Lane
}
