/** What kind of trouble it was; the command line turns it into an exit code. */
export type ErrorCode = 'usage' | 'config' | 'input' | 'output' | 'template' | 'delivery' | 'check'

export interface GazetteErrorOptions {
  readonly code: ErrorCode
  /** The way out, as a sentence without a full stop. */
  readonly fix?: string
  /** The file or address it is about. */
  readonly path?: string
  readonly cause?: unknown
}

/**
 * Something the world refused: a file, a server, a template that does not exist.
 *
 * What an author wrote is never an error but a `Notice`. The message says what cannot be done, to which, and why.
 *
 * @example
 * new GazetteError('Cannot read "notes.md": it is a folder', { code: 'input', fix: 'Name a file' }).fix // 'Name a file'
 */
export class GazetteError extends Error {
  readonly code: ErrorCode
  readonly fix: string | undefined
  readonly path: string | undefined

  constructor(message: string, { code, fix, path, cause }: GazetteErrorOptions) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'GazetteError'
    this.code = code
    this.fix = fix
    this.path = path
  }
}
