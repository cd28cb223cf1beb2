import { sum, type CaseResult } from './fault-case.ts'
import type { Violation } from './judge.ts'

export interface TableRow {
  readonly id: string
  readonly seconds: number
  readonly result: CaseResult
}

const HEADS = [
  'fault',
  'faults',
  'sent',
  'failed',
  'unknown',
  'at most',
  'lost',
  'falsely sent',
  'misaddressed',
  'doubled',
  'other',
  'seconds',
]

/** What a run of the protocol found, as a table in Markdown. */
export function toTable(rows: readonly TableRow[]): string {
  const lines = [HEADS, HEADS.map(() => '---'), ...rows.map(toCells), toTotals(rows)]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function toCells({ id, seconds, result }: TableRow): readonly string[] {
  const { faults, verdicts, unknownMax, violations } = result
  const count = (...kinds: readonly Violation['kind'][]) =>
    String(violations.filter(({ kind }) => kinds.includes(kind)).length)
  return [
    id,
    String(faults),
    String(sum(verdicts, 'sent')),
    String(sum(verdicts, 'failed')),
    String(sum(verdicts, 'unknown')),
    String(unknownMax),
    count('lost'),
    count('falsely sent'),
    count('misaddressed'),
    count('doubled'),
    count('unknown', 'other'),
    seconds.toFixed(0),
  ]
}

function toTotals(rows: readonly TableRow[]): readonly string[] {
  const cells = rows.map(toCells)
  return HEADS.map((_, i) =>
    i === 0 ? 'all' : String(cells.reduce((total, row) => total + Number(row[i]), 0)),
  )
}
