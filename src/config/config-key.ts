/** What a key of the configuration takes, in words, and an example of it. */
export interface ConfigKey {
  readonly expected: string
  readonly example: string
}
