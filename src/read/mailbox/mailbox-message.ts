/** A message of a mailbox. */
export interface MailboxMessage {
  /** Its file, with `#3` for the third of an mbox; "-" for standard input. */
  readonly path: string
  /** One character for each byte (Latin-1), cut at a mebibyte: what a server says stands before what it returns. */
  readonly raw: string
}

export const MESSAGE_CHARACTERS_MAX = 1024 * 1024
