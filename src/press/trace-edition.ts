import { traceEdition as traceTexts, type Trace } from '../check/check.ts'
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import { fillEditionId } from './edition-id.ts'
import { makeEdition, type MakeEditionOptions } from './make-edition.ts'

export interface TraceOptions extends Omit<MakeEditionOptions, 'origin'> {
  /** Only of what holds these words. */
  readonly words?: string | undefined
}

export interface TraceReport {
  readonly edition: Edition
  /** The edition file; absent when it was composed from articles. */
  readonly path?: string
  readonly traces: readonly Trace[]
  readonly notices: readonly Notice[]
}

/**
 * Where the sentences and quotations of an edition came from: those of its file; that of the day is composed where it has
 * none.
 *
 * @throws GazetteError `input` when it can be neither read nor composed.
 */
export async function traceEdition({ words, ...options }: TraceOptions): Promise<TraceReport> {
  const { config, date, id, number } = options
  const pattern = config.editionId ?? '{week}'
  const isNumbered = pattern.includes('{number}') && number === undefined
  const isTodays = isNumbered || id === fillEditionId(pattern, { date, number })
  const origin = isTodays ? 'either' : 'file'
  const { edition, digests, notices, read } = await makeEdition({ ...options, origin })
  return {
    edition,
    ...(read !== undefined && { path: read.file.path }),
    traces: traceTexts(edition, { digests, words }),
    notices,
  }
}
