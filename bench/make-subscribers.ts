import { closeSync, openSync, writeSync } from 'node:fs'

const LINES_A_WRITE = 10_000
const COUNTRIES = ['ML', 'SN', 'FR', 'BF', 'CI']

/** Writes a CSV file of `count` subscribers, in no order, some with quotes and commas; the same count gives the same file. */
export function makeSubscribers(path: string, count: number): number {
  const file = openSync(path, 'w')
  let bytes = writeSync(file, 'email,name,country,joined,tags\n')
  for (let i = 0; i < count; i += LINES_A_WRITE) {
    const lines = Array.from({ length: Math.min(LINES_A_WRITE, count - i) }, (_, j) => toLine(i + j))
    bytes += writeSync(file, lines.join(''))
  }
  closeSync(file)
  return bytes
}

function toLine(i: number): string {
  // Multiplying by an odd constant modulo 2^32 mixes the order and repeats nothing.
  const mixed = Math.imul(i + 1, 2_654_435_761) >>> 0
  const month = String(1 + (mixed % 12)).padStart(2, '0')
  return `reader.${mixed}@domain${mixed % 5000}.example,"Reader ${i}, the ""${mixed % 9}th""",${COUNTRIES[mixed % 5]},2026-${month}-11,press;brief\n`
}
