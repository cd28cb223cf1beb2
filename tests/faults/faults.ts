// npm run faults: the whole fault protocol. Every test prints its seed; FAULT_SEED repeats one, FAULT_ONLY=F1,F9 chooses,
// FAULT_KILLS sets how many kills F1 makes. Needs strace, faketime, python3-dkim, and Postfix's smtp-sink.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CASES } from './cases.ts'

const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Date.now() / 1000))
const only = process.env['FAULT_ONLY']?.split(',')
const scratch = mkdtempSync(join(tmpdir(), 'gazette-faults-'))
let failures = 0
process.stdout.write(`seed ${seed}\n`)
try {
  for (const [id, title, run] of CASES) {
    if (only !== undefined && !only.includes(id)) continue
    const started = performance.now()
    const found = await run({ seed, scratch }).catch((error: unknown) => ({
      told: '',
      violations: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    }))
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const verdict = found.violations.length === 0 ? 'holds' : 'FAILS'
    process.stdout.write(`${id.padEnd(5)} ${verdict}  ${title}: ${found.told} (${seconds} s)\n`)
    for (const violation of found.violations.slice(0, 20)) process.stdout.write(`        ${violation}\n`)
    failures += found.violations.length
  }
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
process.exitCode = failures === 0 ? 0 : 1
