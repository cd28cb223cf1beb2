import type { Verdict, Violation } from './judge.ts'

/** How much of the protocol runs: a selection of it, the whole as in CI, or what takes the minutes of real servers. */
export type Extent = 'selection' | 'whole' | 'minutes'

export interface CaseOptions {
  readonly seed: number
  readonly scratch: string
  readonly extent: Extent
}

export interface CaseResult {
  readonly told: string
  readonly violations: readonly Violation[]
  /** How many faults there were: kills, drops, races, cuts. */
  readonly faults: number
  readonly verdicts: readonly Verdict[]
  /** Crashes times connections: so many may be unknown. */
  readonly unknownMax: number
}

export interface FaultCase {
  readonly id: string
  readonly title: string
  /** What the protocol asks for, in words. */
  readonly wanted: string
  /** About how long the whole of it takes beside others: the longest begin first, so that the last ends early. */
  readonly aboutSeconds: number
  /** Only when minutes are asked for. */
  readonly inMinutes?: true
  readonly run: (options: CaseOptions) => Promise<CaseResult>
}

/** How often, by extent. */
export function choose<T>(
  { extent }: CaseOptions,
  { selection, whole }: Readonly<Record<'selection' | 'whole', T>>,
): T {
  return extent === 'selection' ? selection : whole
}

/** What a case found, from the verdicts on its runs. */
export function toResult({
  told,
  faults,
  verdicts,
  unknownMax,
  violations = [],
}: Omit<CaseResult, 'violations'> & { readonly violations?: readonly (Violation | string)[] }): CaseResult {
  const own = violations.map((one) => (typeof one === 'string' ? { kind: 'other' as const, text: one } : one))
  return {
    told,
    faults,
    verdicts,
    unknownMax,
    violations: [...own, ...verdicts.flatMap((v) => v.violations)],
  }
}

export function sum(verdicts: readonly Verdict[], state: keyof Verdict['counts']): number {
  return verdicts.reduce((total, { counts }) => total + (counts[state] ?? 0), 0)
}
