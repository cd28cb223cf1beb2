import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const PLACES = [
  'Aldermoor',
  'Brackwater',
  'Corrin',
  'Dunmere',
  'Eastmark',
  'Fenholt',
  'Grayling',
  'Harrow Sound',
]

/**
 * Writes `count` articles into a folder: the seeds' own Markdown and text, over and over, each with a headline, names and
 * sentences of its own, so that no two are the same story. The same count gives the same files.
 */
export function makeArticles(folder: string, { count, seeds }: { count: number; seeds: string }): number {
  const sources = readdirSync(seeds, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(md|txt)$/.test(path))
    .toSorted()
  mkdirSync(folder, { recursive: true })
  let bytes = 0
  for (let i = 0; i < count; i++) {
    const source = sources[i % sources.length]!
    const place = PLACES[i % PLACES.length]!
    const own = `\n\n“Number ${i} is a matter for ${place} alone,” said Clerk ${letters(i)} Warden of the ${place} office, which counted ${i + 3} cases.\n`
    const text =
      readFileSync(join(seeds, source), 'utf8').replace(
        /\b[A-Z][a-z]{5,}\b/g,
        (word) => `${word}${letters(Math.floor(i / sources.length))}`,
      ) + own
    bytes += Buffer.byteLength(text)
    writeFileSync(join(folder, `${String(i).padStart(5, '0')}${source.slice(source.lastIndexOf('.'))}`), text)
  }
  return bytes
}

function letters(n: number): string {
  const letter = String.fromCharCode(97 + (n % 26))
  return n < 26 ? letter : letters(Math.floor(n / 26) - 1) + letter
}
