import type { Notice } from './notice.ts'

/** error: the edition must not go out so; warning: an editor should look; info: told for completeness. */
export type Severity = 'error' | 'warning' | 'info'

/** What a check of an edition found. `path` and `line` are the edition file's. */
export interface Finding extends Notice {
  readonly severity: Severity
  /** The place in the article that it is about. */
  readonly source?: { readonly path: string; readonly line: number }
  /** The words of the article that come nearest to those of the edition. */
  readonly nearest?: string
}
