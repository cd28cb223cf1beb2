// npm run faults: the whole fault protocol, as CI runs it, its cases side by side in processes of their own; -- selection:
// some of each; -- minutes: what takes as long as real servers do, forty minutes. FAULT_SEED repeats a run,
// FAULT_ONLY=F1,F9 chooses, FAULT_KILLS sets how many kills F1 makes, FAULT_LANES how many cases run at a time.
// Needs strace, faketime, python3-dkim, and Postfix's smtp-sink.
import { availableParallelism } from 'node:os'
import { CASES } from './cases.ts'
import type { Extent, FaultCase } from './fault-case.ts'
import { endAll, runApart, type TimedResult } from './run-apart.ts'
import { toTable } from './to-table.ts'

const EXTENTS: readonly (string | undefined)[] = ['selection', 'minutes']

const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Date.now() / 1000))
const only = process.env['FAULT_ONLY']?.split(',')
const word = process.argv[2]
const extent: Extent = EXTENTS.includes(word) ? (word as Extent) : 'whole'
// Some only wait for a while: one more than there are processors keeps these at work.
const lanes = Number(process.env['FAULT_LANES'] ?? availableParallelism() + 1)

const chosen = CASES.filter(isChosen)
const waiting = chosen.toSorted((a, b) => b.aboutSeconds - a.aboutSeconds)
const results = new Map<FaultCase, TimedResult>()
const started = performance.now()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    endAll()
    process.kill(process.pid, signal)
  })
process.stdout.write(`seed ${seed}, ${extent}, ${lanes} at a time\n`)
await Promise.all(Array.from({ length: lanes }, runWaiting))
const rows = chosen.map((fault) => ({ id: fault.id, ...results.get(fault)! }))
process.stdout.write(`\n${toTable(rows)}\nseed ${seed}, ${extent}, ${secondsSince(started)}\n`)
process.exitCode = rows.length > 0 && rows.every(({ result }) => result.violations.length === 0) ? 0 : 1

function isChosen({ id, inMinutes }: FaultCase): boolean {
  if (only !== undefined) return only.some((one) => id === one || id.startsWith(`${one}/`))
  return (extent === 'minutes') === (inMinutes === true)
}

async function runWaiting(): Promise<void> {
  for (let fault = waiting.shift(); fault !== undefined; fault = waiting.shift()) {
    const { result, seconds } = await runApart(fault, { seed, extent })
    results.set(fault, { result, seconds })
    const { told, violations } = result
    const verdict = violations.length === 0 ? 'holds' : 'FAILS'
    const lines = [
      `${fault.id.padEnd(10)} ${verdict}  ${fault.title}: ${told} (${seconds.toFixed(1)} s)`,
      ...violations.slice(0, 20).map(({ kind, text }) => `        ${kind}: ${text}`),
    ]
    process.stdout.write(`${lines.join('\n')}\n`)
  }
}

function secondsSince(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(0)} s`
}
