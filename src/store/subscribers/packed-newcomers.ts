import { compareText } from '../../kit/compare-text.ts'
import { toAddressKey, type AddressKey } from '../../model/subscriber.ts'
import type { Newcomer } from '../../model/subscriber-list.ts'

/** Newcomers as text: tens of thousands wait for one transaction, and as objects they would be most of an import's memory. */
export class PackedNewcomers {
  readonly #keys: AddressKey[] = []
  readonly #texts: string[] = []

  get count(): number {
    return this.#texts.length
  }

  add(newcomer: Newcomer): void {
    this.#keys.push(toAddressKey(newcomer.address))
    this.#texts.push(JSON.stringify(newcomer))
  }

  /** Their numbers, in order of their keys. */
  *sorted(): Generator<readonly [i: number, key: AddressKey]> {
    const order = Uint32Array.from(this.#keys.keys()).sort((a, b) =>
      compareText(this.#keys[a]!, this.#keys[b]!),
    )
    for (const i of order) yield [i, this.#keys[i]!]
  }

  unpack(i: number): Newcomer {
    return JSON.parse(this.#texts[i]!) as Newcomer
  }
}
