/** What reading takes at the most; everything beyond gives a notice. */
export interface ReadLimits {
  /** Of one text or page, and of each text inside another file. */
  readonly fileBytesMax: number
  /** Of one document, mailbox or other file that may hold pictures or many articles. */
  readonly bundleBytesMax: number
  /** Of what a compressed file holds, all together. */
  readonly unpackedBytesMax: number
  /** How many times larger than the compressed file what it holds may be. */
  readonly ratioMax: number
  /** Files in a compressed file, parts of a message, messages in a mailbox. */
  readonly entryCountMax: number
  /** For one file that is read in a thread of its own. */
  readonly timeoutMs: number
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
  bundleBytesMax: 64 * MEBIBYTE,
  unpackedBytesMax: 64 * MEBIBYTE,
  // Deflate cannot pass 1032; pages and documents of real programs stay under 60.
  ratioMax: 200,
  entryCountMax: 5000,
  timeoutMs: 30_000,
  fileCountMax: 10_000,
  totalBytesMax: 512 * MEBIBYTE,
  depthMax: 32,
}
