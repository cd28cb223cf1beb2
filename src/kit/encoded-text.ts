const ENCODER = new TextEncoder()

/** A text that is the same from time to time: it is encoded, or its bytes counted, once. */
export class EncodedText {
  readonly text: string
  #bytes: Uint8Array | undefined
  #byteCount: number | undefined

  constructor(text: string) {
    this.text = text
  }

  /** In UTF-8. */
  get bytes(): Uint8Array {
    return (this.#bytes ??= ENCODER.encode(this.text))
  }

  /** As many bytes as it has in UTF-8. */
  get byteCount(): number {
    return (this.#byteCount ??= (this.#bytes ?? ENCODER.encode(this.text)).length)
  }
}
