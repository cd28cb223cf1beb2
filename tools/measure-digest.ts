import { readFileSync } from 'node:fs'
import { analyseArticle } from '../src/analyse/analyse.ts'
import { parseArticle } from '../src/parse/parse.ts'

const ROUNDS = 3
/** So many articles are set one after the other in a long one. */
const JOINED = 16

/** Prints how many articles a second are parsed and analysed in this process, and how the time grows with length. */
export async function measureDigest(path: string): Promise<void> {
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text)
  for (let round = 1; round <= ROUNDS; round++) {
    const { cpu, clock } = await time(texts)
    console.log(
      `round ${round}: ${texts.length} articles, ${toRate(texts, cpu)} articles/s of processor time, ${toRate(texts, clock)} by the clock`,
    )
  }
  const sample = texts.slice(0, 10 * JOINED)
  const joined = Array.from({ length: 10 }, (_, i) => sample.slice(i * JOINED, (i + 1) * JOINED).join('\n\n'))
  const [short, long] = [await time(sample), await time(joined)]
  console.log(
    `the same text in articles ${JOINED} times as long: ${(long.cpu / short.cpu).toFixed(2)} of the time (1 or less is linear)`,
  )
}

function toRate(texts: readonly string[], seconds: number): string {
  return (texts.length / seconds).toFixed(0)
}

/** In seconds; user time, of this process alone. */
async function time(texts: readonly string[]): Promise<{ cpu: number; clock: number }> {
  const before = process.cpuUsage()
  const started = performance.now()
  for (const text of texts)
    analyseArticle(await parseArticle({ path: 'article.txt', folders: [], format: 'text', text, sha256: '' }))
  return { cpu: process.cpuUsage(before).user / 1e6, clock: (performance.now() - started) / 1000 }
}
