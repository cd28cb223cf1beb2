// npm run bench:pages [-- FOLDER]: saved pages read by Gazette, metadata, body and syntax tree, beside Readability with jsdom,
// page by page in turn on one core. FOLDER holds pages (.html, .html.gz); without one, the page among the seeds is read over
// and over. The ratio is what to read.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseArticle } from '../src/parse/parse.ts'

const SEED = join(import.meta.dirname, '..', 'seeds', 'articles', 'world', 'cassary-run-off.html')
const peer = join(import.meta.dirname, 'jsdom')
if (!existsSync(join(peer, 'node_modules')))
  spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: peer, stdio: 'inherit' })
const require = createRequire(join(peer, 'package.json'))
const { JSDOM } = require('jsdom') as {
  JSDOM: new (html: string) => { window: { document: never; close(): void } }
}
const { Readability } = await import('@mozilla/readability')

const folder = process.argv[2]
const pages =
  folder === undefined
    ? Array.from({ length: 60 }, () => readFileSync(SEED, 'utf8'))
    : readdirSync(folder)
        .filter((name) => /\.html?(?:\.gz)?$/.test(name))
        .sort()
        .map((name) => readFileSync(join(folder, name)))
        .map((bytes) => (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8'))

const readOurs = (text: string) =>
  parseArticle({ path: 'page.html', folders: [], format: 'html', text, sha256: '' })
const readPeer = async (text: string) => {
  const { window } = new JSDOM(text)
  const found = new Readability(window.document).parse()
  window.close()
  return found
}

for (const text of pages.slice(0, 10)) {
  await readOurs(text)
  await readPeer(text)
}
const seconds = { ours: 0, peer: 0 }
for (const text of pages) {
  seconds.ours += await measure(() => readOurs(text))
  seconds.peer += await measure(() => readPeer(text))
}
const rate = (spent: number) => (pages.length / spent).toFixed(1).padStart(6)
console.log(`Node ${process.version}, ${pages.length} pages, processor time of one core\n`)
console.log(`Readability with jsdom   ${rate(seconds.peer)} pages/s`)
console.log(
  `gazette                  ${rate(seconds.ours)} pages/s   ratio ${(seconds.peer / seconds.ours).toFixed(2)} (at least 2)`,
)

/** Processor time, which other work on the machine does not lengthen. */
async function measure(run: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
