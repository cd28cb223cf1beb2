// npm run bench -- subscribers: importing subscribers, beside the CSV library alone reading the same file; and memory as the file grows.
// Needs the built package (npm ci builds it).
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeSubscribers } from './make-subscribers.ts'
import { runNode, type Run } from './measure.ts'

const root = join(import.meta.dirname, '..')
const gazette = join(root, 'dist', 'cli', 'main.js')
const scratch = mkdtempSync(join(tmpdir(), 'gazette-bench-'))
const ROWS_MAX = Number(process.env['BENCH_ROWS'] ?? 1_000_000)
const SECONDS_MAX = 60

const PEER = `
import { createReadStream } from 'node:fs'
import { parse } from ${JSON.stringify(import.meta.resolve('csv-parse'))}
let cells = 0
for await (const record of createReadStream(process.argv[2]).pipe(parse({ bom: true }))) cells += record.length
`

try {
  console.log(`Node ${process.version}; each once, one after the other\n`)
  console.log(
    'import into an empty list        seconds  of processor  rows/s  peak MiB  csv-parse alone, s  ratio',
  )
  writeFileSync(join(scratch, 'peer.mjs'), PEER)
  const sizes = [10_000, 100_000, 1_000_000].filter((count) => count <= ROWS_MAX)
  for (const count of sizes) {
    const file = join(scratch, `${count}.csv`)
    const bytes = makeSubscribers(file, count)
    const config = join(scratch, `${count}.json`)
    writeFileSync(config, JSON.stringify({ store: `${count}.sqlite` }))
    const peer = runNode([join(scratch, 'peer.mjs'), file], { cwd: scratch, scratch })
    const args = [gazette, 'subscribers', 'import', file, '--config', config, '--quiet']
    const first = runNode(args, { cwd: scratch, scratch })
    const label = `${count.toLocaleString('en').padStart(9)} rows, ${(bytes / 1e6).toFixed(0).padStart(3)} MB`
    print(label, first, { count, peer: peer.seconds })
    if (count !== sizes.at(-1)) continue
    print('           the same once more', runNode(args, { cwd: scratch, scratch }), {
      count,
      peer: peer.seconds,
    })
    console.log(`\na million rows in under ${SECONDS_MAX} s; memory flat as the file grows`)
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}

function print(
  label: string,
  { seconds, processorSeconds, peakMebibytes }: Run,
  { count, peer }: { readonly count: number; readonly peer: number },
): void {
  console.log(
    `${label.padEnd(31)}  ${seconds.toFixed(1).padStart(7)}  ${processorSeconds.toFixed(1).padStart(12)}  ${(count / seconds).toFixed(0).padStart(6)}  ${peakMebibytes.toFixed(0).padStart(8)}  ${peer.toFixed(1).padStart(18)}  ${(seconds / peer).toFixed(1).padStart(5)}`,
  )
}
