import type { OutputFile } from '../../deliver/deliver.ts'
import type { SiteEdition, SiteRecord } from '../../model/site.ts'
import type { ChosenSite } from './choose-site.ts'

export interface SitePlanOptions extends ChosenSite {
  readonly folder: string
  readonly record: SiteRecord
  /** Overwrite or remove what was edited by hand. */
  readonly force: boolean
}

/** An edition with its files as they are to be, its page without the lines that lead to neighbours. */
export interface SiteArrival {
  readonly edition: Pick<SiteEdition, 'issue' | 'page'>
  readonly files: readonly OutputFile[]
}
