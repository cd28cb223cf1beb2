/**
 * The first byte of a packed value.
 *
 * Numbers up to 14 say what follows; then comes an object of the shape with that number; then a whole number, told by its
 * difference to the last that stood in its place, in this byte alone or with the next.
 */
export const MARKS = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  /** A difference too large for two bytes: a count. */
  integer: 4,
  /** A count of hundredths, as weights and scores are. */
  hundredths: 5,
  /** Eight bytes. */
  double: 6,
  /** The length of a string, which is the next among the strings. */
  string: 7,
  /** Which of those strings it is again. */
  again: 8,
  /** One byte: which of the words that all digests have. */
  word: 9,
  /** The stretch of the text between the last two whole numbers. */
  span: 10,
  /** Where a stretch of the text begins, from the end of the one before, and its length. */
  slice: 11,
  /** How many values follow. */
  list: 12,
  /** The keys of a shape that is not known, which has the next number; and then the value. */
  shape: 13,
  /** Which of the objects that may stand twice it is again. */
  same: 14,
} as const

export const FIRST_SHAPE = 16
export const FIRST_SHORT = 80
export const FIRST_LONG = 208
/** Differences that take one byte. */
export const SHORT_COUNT = FIRST_LONG - FIRST_SHORT
/** Differences that take two bytes. */
export const LONG_COUNT = (256 - FIRST_LONG) << 8
