/** What a key of the configuration takes, in words, and an example of it. */
export interface ConfigKey {
  readonly expected: string
  readonly example: string
  /** Somebody may have put the secret itself there, so that what was found is not shown. */
  readonly mayHoldSecret?: boolean
}
