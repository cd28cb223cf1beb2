// Preloaded into a sender (node --import): kills it at a named place of its ledger's life. GAZETTE_FAIL_POINT=name:n is the
// n-th time that it comes there. The ledger itself knows nothing of this; its transactions are known by their words.
import { DatabaseSync, StatementSync } from 'node:sqlite'
import type { FailPoint } from './fail-points.ts'

type Change = 'claim' | 'begin' | 'settle'

const [wanted, when] = (process.env['GAZETTE_FAIL_POINT'] ?? ':1').split(':') as [FailPoint, string]
let reached = 0
const changes = new Set<Change>()

function pass(place: FailPoint): void {
  if (place !== wanted || ++reached !== Number(when)) return
  process.kill(process.pid, 'SIGKILL')
  // Dead already, or about to be.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10_000)
}

function findChange(sql: string, values: readonly unknown[]): Change | undefined {
  if (sql.includes("SET state = 'claimed'")) return 'claim'
  if (sql.includes("SET state = 'in-flight'")) return 'begin'
  const [row] = values as readonly [{ readonly state?: string } | undefined]
  return sql.includes('SET state = :state') && row?.state === 'sent' ? 'settle' : undefined
}

for (const method of ['run', 'all'] as const) {
  const original = StatementSync.prototype[method] as (this: StatementSync, ...values: unknown[]) => never
  StatementSync.prototype[method] = function (this: StatementSync, ...values: unknown[]): never {
    const change = findChange(this.sourceSQL, values)
    if (change !== undefined) {
      pass(`before ${change}`)
      changes.add(change)
    }
    return original.apply(this, values)
  }
}

const exec = DatabaseSync.prototype.exec
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  if (sql !== 'COMMIT') return exec.call(this, sql)
  for (const change of changes) pass(`before commit of ${change}`)
  exec.call(this, sql)
  for (const change of changes) pass(`after commit of ${change}`)
  changes.clear()
}
