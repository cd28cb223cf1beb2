import type { CalendarDate } from '../kit/calendar-date.ts'
import type { Edition } from '../model/edition.ts'
import type { Explanation } from '../model/explanation.ts'
import type { Manifest } from '../model/manifest.ts'
import type { Notice } from '../model/notice.ts'
import type { Format } from '../model/rendition.ts'
import type { WindowWish } from '../model/window.ts'
import type { EditionOrigin } from './make-edition.ts'
import type { ArticleOptions } from './read-article-digests.ts'

export interface BuildOptions extends ArticleOptions {
  readonly date: CalendarDate
  /** The ISO week of the date unless given. */
  readonly id?: string | undefined
  readonly number?: number | undefined
  /** Of which days the articles are; as configured when absent. */
  readonly window?: WindowWish | undefined
  readonly formats?: readonly Format[] | undefined
  /** Whether its file goes before its articles, which it does unless told. */
  readonly origin?: EditionOrigin | undefined
  /** What becomes of an edition that the check finds errors in; it is refused unless told. */
  readonly faults?: 'refuse' | 'allow' | undefined
  /** Awaited when all is made and nothing is in its place yet; an error that it throws leaves the edition as it was. */
  readonly beforeShowing?: (() => Promise<void>) | undefined
}

export interface BuildReport {
  readonly edition: Edition
  /** The edition's folder. */
  readonly folder: string
  readonly manifest: Manifest
  /** Paths of the files that did not stand there already, byte for byte. */
  readonly changed: readonly string[]
  /** The edition file that it was built from. */
  readonly file?: string
  readonly notices: readonly Notice[]
  /** Why articles were joined or not, and why stories stand where they do. */
  readonly explain: () => Explanation
}
