const LENGTH_BYTES = 4

/** Two pieces of bytes as one, in memory of their own. */
export function frame(first: Uint8Array, second: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES + first.length + second.length)
  new DataView(bytes.buffer).setUint32(0, first.length, true)
  bytes.set(first, LENGTH_BYTES)
  bytes.set(second, LENGTH_BYTES + first.length)
  return bytes
}

/** The two pieces, where they stand; throws for bytes that are too short. */
export function unframe(bytes: Uint8Array): readonly [first: Uint8Array, second: Uint8Array] {
  const start = LENGTH_BYTES
  const end = start + new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(0, true)
  if (end > bytes.length) throw new Error('These bytes are too short')
  return [bytes.subarray(start, end), bytes.subarray(end)]
}
