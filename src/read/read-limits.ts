/** What reading takes at the most; everything beyond gives a notice. */
export interface ReadLimits {
  /** Of one file. */
  readonly fileBytesMax: number
  readonly fileCountMax: number
  /** Of all files together. */
  readonly totalBytesMax: number
  /** Folders within folders. */
  readonly depthMax: number
}

const MEBIBYTE = 1024 * 1024

/** The limits that hold unless others are given. */
export const READ_LIMITS: ReadLimits = {
  fileBytesMax: 5 * MEBIBYTE,
  fileCountMax: 10_000,
  totalBytesMax: 512 * MEBIBYTE,
  depthMax: 32,
}
