// npm run bench -- watch: `gazette watch` on 1,000 Markdown articles, of which one after the other is changed; how long each takes
// from the write until the rebuild is told, and how much processor time. Linux only: the latter is read from /proc.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { makeArticles } from './make-articles.ts'
import { median } from './measure.ts'

const COUNT = 1000
const CHANGES = 15
// The first rebuilds are of code that runs for the first time.
const WARM_UP = 5
const SETTLE_MS = 500
const TICKS_A_SECOND = 100

const root = join(import.meta.dirname, '..')
const scratch = mkdtempSync(join(tmpdir(), 'gazette-bench-'))
try {
  await measure()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const articles = join(scratch, 'articles')
  makeArticles(articles, { count: COUNT, seeds: join(root, 'seeds', 'articles'), extensions: ['.md'] })
  const args = [join(root, 'dist', 'cli', 'main.js'), 'watch', 'articles', '--date', '2026-11-23', '--json']
  const child = spawn(process.execPath, args, { cwd: scratch, stdio: ['ignore', 'pipe', 'ignore'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  await lines.next()
  const waits: number[] = []
  const processors: number[] = []
  for (let i = 0; i < WARM_UP + CHANGES; i++) {
    await setTimeout(SETTLE_MS)
    const before = readProcessorMs(child.pid!)
    const started = performance.now()
    appendFileSync(
      join(articles, `${String(17 + i * 31).padStart(5, '0')}.md`),
      `\nSentence ${i} was added to it.\n`,
    )
    await lines.next()
    if (i < WARM_UP) continue
    waits.push(performance.now() - started)
    processors.push(readProcessorMs(child.pid!) - before)
  }
  child.kill('SIGINT')
  await once(child, 'exit')
  console.log(`${CHANGES} changes of one article among ${COUNT}; medians`)
  console.log(`shown after       ${median(waits).toFixed(0).padStart(5)} ms (at most 250 on an idle machine)`)
  console.log(`processor time    ${median(processors).toFixed(0).padStart(5)} ms`)
}

function readProcessorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_A_SECOND
}
