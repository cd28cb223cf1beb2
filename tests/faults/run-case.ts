// One case of the fault protocol in a process of its own, which faults.ts starts: its id, seed, extent and a folder for
// its files are the arguments. The result goes to the parent.
import { CASES } from './cases.ts'
import type { CaseResult, Extent } from './fault-case.ts'

const [id, seed, extent, scratch] = process.argv.slice(2) as [string, string, Extent, string]
const fault = CASES.find((one) => one.id === id)
if (fault === undefined) throw new Error(`no case ${id}`)
const result = await fault.run({ seed: Number(seed), scratch, extent }).catch(toFailure)
process.send?.(result)

function toFailure(error: unknown): CaseResult {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { told: '', faults: 0, verdicts: [], unknownMax: 0, violations: [{ kind: 'other', text }] }
}
