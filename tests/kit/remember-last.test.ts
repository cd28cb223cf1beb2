import { expect, it } from 'vitest'
import { rememberLast } from '../../src/kit/remember-last.ts'

it('rememberLast() gives the last answer while its parts are the same, and no older one', () => {
  const asked: string[] = []
  const find = rememberLast((_: object, name: string) => ({ n: asked.push(name) }))
  const of = {}
  const part = {}
  const first = find(of, [1, part], 'first')
  expect(find(of, [1, part], 'again')).toBe(first)
  expect(find({}, [1, part], 'another object')).not.toBe(first)
  expect(find(of, [1, {}], 'another part')).not.toBe(first)
  expect(find(of, [1, part], 'as at first')).not.toBe(first)
  expect(find(of, [1, part, 2], 'more parts').n).toBe(5)
  expect(asked).toEqual(['first', 'another object', 'another part', 'as at first', 'more parts'])
})
