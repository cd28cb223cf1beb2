import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createJsonMemory } from '../../src/kit/json-memory.ts'
import { toStableJson } from '../../src/kit/stable-json.ts'

it('createJsonMemory() writes what toStableJson writes, whatever it wrote before and where that stands', () => {
  const memory = createJsonMemory()
  const lasting = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 4,
    noNullPrototype: true,
  })
  fc.assert(
    fc.property(fc.array(lasting, { minLength: 1 }), fc.jsonValue(), (objects, value) => {
      const whole = [
        { a: objects, b: [], c: {}, d: undefined, e: [undefined], 'ü\n': '“😀' },
        value,
        ...objects,
        { deep: [{ deeper: objects.toReversed() }] },
      ]
      const text = toStableJson(whole)
      const written = memory.write(whole, new Set(objects))
      expect(written.toText()).toBe(text)
      expect(Buffer.from(written.toBytes()).toString()).toBe(text)
      expect(written.countBytes()).toBe(Buffer.byteLength(text))
    }),
  )
})

it('createJsonMemory() writes a lasting object once', () => {
  const memory = createJsonMemory()
  const story = { id: 'herring' }
  const first = memory.write([story], new Set([story])).toText()
  story.id = 'changed by who must not'
  expect(memory.write([story], new Set([story])).toText()).toBe(first)
})
