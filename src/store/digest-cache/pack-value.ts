import { deserialize, serialize } from 'node:v8'
import { frame, unframe } from './frame.ts'
import { packText, unpackText } from './pack-text.ts'
import { readValue } from './read-value.ts'
import { writeValue } from './write-value.ts'

const WRITTEN = 0
const SERIALIZED = 1

/** A value as bytes, exactly. What stands in the text too takes little room; what is no plain data takes V8's way. */
export function packValue(value: unknown, text: string): Uint8Array {
  const written = writeValue(value, text)
  return written === undefined
    ? Buffer.concat([serialize(value), Buffer.of(SERIALIZED)])
    : Buffer.concat([frame(packText(written.strings), written.bytes), Buffer.of(WRITTEN)])
}

/** The value that was packed with the same text; throws for bytes that hold none. */
export function unpackValue(bytes: Uint8Array, text: string): unknown {
  const content = bytes.subarray(0, -1)
  if (bytes.at(-1) === SERIALIZED) return deserialize(content)
  if (bytes.at(-1) !== WRITTEN) throw new Error('These bytes hold no value')
  const [strings, values] = unframe(content)
  return readValue({ strings: unpackText(strings), bytes: values }, text)
}
