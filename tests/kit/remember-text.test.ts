import { expect, it } from 'vitest'
import { rememberText } from '../../src/kit/remember-text.ts'

it('rememberText() asks once for each text, and begins anew when it knows too many', () => {
  const asked: string[] = []
  const find = rememberText((text) => asked.push(text), { countMax: 2 })
  expect(['a', 'b', 'a', 'b', 'c', 'c', 'a'].map(find)).toEqual([1, 2, 1, 2, 3, 3, 4])
  expect(asked).toEqual(['a', 'b', 'c', 'a'])
})
