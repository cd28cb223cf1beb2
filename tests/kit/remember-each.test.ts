import { expect, it } from 'vitest'
import { rememberEach } from '../../src/kit/remember-each.ts'

it('rememberEach() asks once for each object, also where the answer is nothing', () => {
  const asked: object[] = []
  const find = rememberEach((of: object) => void asked.push(of))
  const [a, b] = [{}, {}]
  expect([a, b, a, b].map(find)).toEqual([undefined, undefined, undefined, undefined])
  expect(asked).toEqual([a, b])
})
