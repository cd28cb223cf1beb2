import type { FoundField } from '../kit/find-fields.ts'
import type { EmailAddress } from './email-address.ts'

/** Where in a text a subscriber's own words go; the field is `@unsubscribe` for the address at which they leave. */
export type FieldPlace = FoundField

/** The place of a subscriber's own address for leaving. */
export const UNSUBSCRIBE_FIELD = '@unsubscribe'

/** A text with the places of subscribers' own words, in order, none within another. */
export interface FieldText {
  readonly content: string
  readonly places: readonly FieldPlace[]
}

/** Everything that the messages of an edition are made of but the recipients; frozen at the first send. */
export interface LetterParts {
  readonly edition: string
  readonly subject: string
  /** Where in the subject subscribers' own words go; absent where there are none. */
  readonly subjectPlaces?: readonly FieldPlace[]
  /** An instant, ISO 8601 in UTC: the `Date` of every message. */
  readonly date: string
  readonly from: { readonly name: string; readonly address: EmailAddress }
  readonly html: FieldText
  readonly text: FieldText
  /** `List-Id`, without brackets. */
  readonly listId: string
  /** Where a message asks to be taken off the list; `{token}` is filled in. */
  readonly unsubscribeAddress: string
  /** Where a browser or a mail program asks for it; `{token}` is filled in. */
  readonly unsubscribeUrl?: string
  /** The envelope sender, to which bounces come; `{token}` is filled in. */
  readonly bounceAddress: string
  readonly feedbackId?: string
  readonly replyTo?: EmailAddress
}

/** What makes a message somebody's: keyed words that only the store can read back. */
export interface LetterTokens {
  readonly bounce: string
  readonly unsubscribe: string
}

/** A message ready for the wire. */
export interface Letter {
  readonly envelope: { readonly from: EmailAddress; readonly to: EmailAddress }
  /** With its angle brackets. */
  readonly messageId: string
  /** RFC 5322 with CRLF, in pieces; large ones are shared by all messages of an edition, so that nothing is copied. */
  readonly pieces: readonly Uint8Array[]
  readonly byteCount: number
}
