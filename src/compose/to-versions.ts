import type { ReportedVersion } from '../model/comparison.ts'
import type { Citation } from '../model/citation.ts'

/** How one source puts it. */
export interface Report {
  /** The number of the source. */
  readonly source: number
  readonly text: string
  /** What makes two reports the same. */
  readonly key: string
  readonly from: Citation
}

/** Reports by what they say, what most sources say first. */
export function toVersions(reports: readonly Report[]): readonly ReportedVersion[] {
  const groups = new Map<string, Report[]>()
  for (const report of reports) groups.set(report.key, [...(groups.get(report.key) ?? []), report])
  return [...groups.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((group) => ({ text: group[0]!.text, from: group.map(({ from }) => from) }))
}
