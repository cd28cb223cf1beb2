interface FetchTrouble {
  /** Of the notice that it becomes. */
  readonly code: string
  readonly message: string
  readonly help?: string
  /** How long the server asks to be left alone. */
  readonly waitSeconds?: number | undefined
}

/** Why an address gave nothing; to be told as a notice, while the rest goes on. */
export class FetchError extends Error {
  readonly code: string
  readonly help: string | undefined
  readonly waitSeconds: number | undefined

  constructor({ code, message, help, waitSeconds }: FetchTrouble) {
    super(message)
    this.name = 'FetchError'
    this.code = code
    this.help = help
    this.waitSeconds = waitSeconds
  }
}
