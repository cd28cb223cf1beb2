/** What fetching takes at the most. */
export interface FetchLimits {
  /** As it comes over the wire. */
  readonly wireBytesMax: number
  /** After decompression. */
  readonly bytesMax: number
  /** How many times larger than on the wire it may become. */
  readonly ratioMax: number
  readonly redirectsMax: number
  /** From the first connection to the last byte, redirects among it. */
  readonly timeoutMs: number
}

const MEBIBYTE = 1024 * 1024

/** The limits that hold unless others are given. */
export const FETCH_LIMITS: FetchLimits = {
  wireBytesMax: 5 * MEBIBYTE,
  bytesMax: 5 * MEBIBYTE,
  ratioMax: 200,
  redirectsMax: 5,
  timeoutMs: 30_000,
}
