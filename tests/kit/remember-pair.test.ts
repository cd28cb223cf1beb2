import { expect, it } from 'vitest'
import { rememberPair } from '../../src/kit/remember-pair.ts'

it('rememberPair() asks once for each two objects, also where the answer is nothing', () => {
  const asked: (readonly object[])[] = []
  const find = rememberPair((a: object, b: object) => void asked.push([a, b]))
  const [a, b] = [{}, {}]
  const pairs = [
    [a, b],
    [b, a],
    [a, a],
  ] as const
  for (const [x, y] of [...pairs, ...pairs]) find(x, y)
  expect(asked).toEqual(pairs)
})
