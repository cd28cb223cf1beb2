// npm run bench -- feeds: reading a feed of 1,000 entries, beside rss-parser reading the same file. Whole processes, in turn.
// Needs the built package (npm ci builds it); the peer is installed into bench/rss-parser/ here.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { median, runInTurn, runNode } from './measure.ts'

const root = join(import.meta.dirname, '..')
const peerFolder = join(import.meta.dirname, 'rss-parser')
const scratch = mkdtempSync(join(tmpdir(), 'gazette-bench-'))
// Built by itself, where our packages are found.
const parseFeedFile = join(root, 'node_modules', '.cache', 'gazette-bench', 'parse-feed.js')
const ENTRIES = 1000
const RUNS = 5

const OURS = `
import { readFileSync } from 'node:fs'
import { parseFeed } from ${JSON.stringify(pathToFileURL(parseFeedFile).href)}
const { entries } = parseFeed(readFileSync(process.argv[2], 'utf8'))
if (entries.length !== ${ENTRIES}) throw new Error(entries.length + ' entries')
`
const PEER = `
import { readFileSync } from 'node:fs'
import Parser from 'rss-parser'
const { items } = await new Parser().parseString(readFileSync(process.argv[2], 'utf8'))
if (items.length !== ${ENTRIES}) throw new Error(items.length + ' entries')
`

try {
  const made = await rolldown({
    input: join(root, 'src', 'read', 'feeds', 'parse-feed.ts'),
    external: /^[^./]/,
    platform: 'node',
  })
  await made.write({ file: parseFeedFile })
  const { status } = spawnSync('npm', ['ci', '--silent', '--no-audit', '--no-fund'], { cwd: peerFolder })
  if (status !== 0) throw new Error('rss-parser cannot be installed')
  writeFileSync(join(scratch, 'ours.mjs'), OURS)
  writeFileSync(join(peerFolder, 'run.mjs'), PEER)
  const feed = join(scratch, 'feed.xml')
  writeFileSync(feed, makeFeed())
  const [ours, peer] = runInTurn(
    [
      () => runNode([join(scratch, 'ours.mjs'), feed], { cwd: scratch, scratch }),
      () => runNode([join(peerFolder, 'run.mjs'), feed], { cwd: scratch, scratch }),
    ],
    RUNS,
  )
  const seconds = [ours, peer].map((runs) => median(runs!.map((run) => run.seconds)))
  const memory = [ours, peer].map((runs) => median(runs!.map((run) => run.peakMebibytes)))
  console.log(`Node ${process.version}; medians of ${RUNS} runs in turn\n`)
  console.log(`a feed of ${ENTRIES.toLocaleString('en')} entries   seconds  peak MiB`)
  console.log(
    `ours                     ${seconds[0]!.toFixed(2).padStart(8)}  ${memory[0]!.toFixed(0).padStart(8)}`,
  )
  console.log(
    `rss-parser               ${seconds[1]!.toFixed(2).padStart(8)}  ${memory[1]!.toFixed(0).padStart(8)}`,
  )
  const ratio = (values: readonly number[]) => (values[0]! / values[1]!).toFixed(2)
  console.log(`ratio (at most 1)        ${ratio(seconds).padStart(8)}  ${ratio(memory).padStart(8)}`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
  rmSync(join(peerFolder, 'run.mjs'), { force: true })
}

function makeFeed(): string {
  const escape = (text: string) => text.replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)
  const seeds = readdirSync(join(root, 'seeds', 'articles'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.txt'))
    .toSorted()
    .map((path) => escape(readFileSync(join(root, 'seeds', 'articles', path), 'utf8')))
  const items = Array.from({ length: ENTRIES }, (_, n) => {
    const text = seeds[n % seeds.length]!
    return `<item><title>Entry ${n}</title><link>https://wire.example/${n}</link><guid>${n}</guid>
<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><dc:creator>Ada Quill</dc:creator>
<description>${text.slice(0, 200).replace(/&[^;]*$/, '')}</description><content:encoded><![CDATA[<p>${text}</p>]]></content:encoded></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Wire</title><link>https://wire.example/</link>${items.join('\n')}</channel></rss>`
}
