/** Why an address gave nothing: a notice's code and its words. */
export class FetchError extends Error {
  readonly code: string
  readonly help: string | undefined
  /** How long the server asks to be left alone. */
  readonly waitSeconds: number | undefined

  constructor(
    code: string,
    message: string,
    { help, waitSeconds }: { readonly help?: string; readonly waitSeconds?: number | undefined } = {},
  ) {
    super(message)
    this.name = 'FetchError'
    this.code = code
    this.help = help
    this.waitSeconds = waitSeconds
  }
}
