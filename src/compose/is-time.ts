const TIMES: ReadonlySet<string> = new Set([
  'seconds',
  'minutes',
  'hours',
  'days',
  'weeks',
  'months',
  'years',
  'decades',
])

/** Whether a unit measures time: "three weeks" seldom says what a report is about. */
export function isTime(unit: string | undefined): boolean {
  return unit !== undefined && TIMES.has(unit)
}
