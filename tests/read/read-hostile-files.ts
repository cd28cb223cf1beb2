// Run as a program of its own: reads files as gazette would, and prints what became of each and the peak of memory so far.
import { parseArticle } from '../../src/parse/parse.ts'
import { readSources } from '../../src/read/read.ts'

const [root, ...names] = process.argv.slice(2) as [string, ...string[]]
for (const name of names) {
  const { value, notices } = await readSources([name, 'good.txt'], { root })
  const articles = await Promise.all(value.map(parseArticle))
  const found = {
    name,
    texts: articles.map(({ text }) => text.slice(0, 200)),
    codes: notices.map(({ code }) => code),
    peakMebibytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }
  process.stdout.write(`${JSON.stringify(found)}\n`)
}
