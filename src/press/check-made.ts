import { checkEdition, type CheckMemory, type EditionCheck } from '../check/check.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Config } from '../model/config.ts'
import type { Finding, Severity } from '../model/finding.ts'
import type { Notice } from '../model/notice.ts'
import { readRegister } from '../store/store.ts'
import type { MadeEdition } from './make-edition.ts'

export interface CheckMadeOptions {
  readonly config: Pick<Config, 'editions'>
  /** What is to be said of its pictures. */
  readonly pictures: readonly Notice[]
  /** The day it is; without one nothing is late. */
  readonly today?: CalendarDate | undefined
  readonly memory?: CheckMemory | undefined
}

// A story that lost its article cannot be held against it.
const ERRORS: ReadonlySet<string> = new Set(['article-missing'])

/** Checks an edition that was made, what was noticed in its file among it. */
export async function checkMade(
  { edition, digests, earlier, read }: MadeEdition,
  { config, pictures, today, memory }: CheckMadeOptions,
): Promise<EditionCheck> {
  const { editions } = await readRegister(config.editions)
  const check = checkEdition(edition, {
    digests,
    earlier,
    isPublished: editions.some(({ id }) => id === edition.id),
    file: read?.file,
    today,
    memory,
  })
  const noticed = (read?.notices ?? []).map((notice): Finding => {
    const severity: Severity = ERRORS.has(notice.code) ? 'error' : 'warning'
    return { ...notice, severity }
  })
  const seen = pictures.map((notice): Finding => ({ ...notice, severity: 'warning' }))
  const findings = [...noticed, ...seen, ...check.findings].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { ...check, findings }
}
