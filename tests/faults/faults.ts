// npm run faults: the whole fault protocol, more than an hour; npm run faults -- selection: what CI runs, a few minutes.
// FAULT_SEED repeats a run, FAULT_ONLY=F1,F9 chooses, FAULT_KILLS sets how many kills F1 makes. Needs strace, faketime,
// python3-dkim, and Postfix's smtp-sink.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CASES } from './cases.ts'
import type { CaseResult, Extent } from './fault-case.ts'
import { stopServers } from './start-server.ts'
import { toTable, type TableRow } from './to-table.ts'

const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Date.now() / 1000))
const only = process.env['FAULT_ONLY']?.split(',')
const extent: Extent = process.argv[2] === 'selection' ? 'selection' : 'whole'
const scratch = mkdtempSync(join(tmpdir(), 'gazette-faults-'))
const rows: TableRow[] = []

process.stdout.write(`seed ${seed}, ${extent}\n`)
try {
  for (const fault of CASES) {
    if (only !== undefined ? !only.includes(fault.id) : fault.isLong === true && extent !== 'whole') continue
    const started = performance.now()
    const result = await fault.run({ seed, scratch, extent }).catch(toFailure)
    stopServers()
    const seconds = (performance.now() - started) / 1000
    const verdict = result.violations.length === 0 ? 'holds' : 'FAILS'
    process.stdout.write(
      `${fault.id.padEnd(5)} ${verdict}  ${fault.title}: ${result.told} (${seconds.toFixed(1)} s)\n`,
    )
    for (const { kind, text } of result.violations.slice(0, 20))
      process.stdout.write(`        ${kind}: ${text}\n`)
    rows.push({ id: fault.id, seconds, result })
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
process.stdout.write(`\n${toTable(rows)}\nseed ${seed}, ${extent}\n`)
process.exitCode = rows.length > 0 && rows.every(({ result }) => result.violations.length === 0) ? 0 : 1

function toFailure(error: unknown): CaseResult {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { told: '', faults: 0, verdicts: [], unknownMax: 0, violations: [{ kind: 'other', text }] }
}
