import { expect, it } from 'vitest'
import { isNearName } from '../../src/compose/is-near-name.ts'

it.each([
  ['Ibrahim Traoré', 'Traore', true],
  ['Anna Bielak', 'Anna Bielaka', true],
  ['Anna Bielak', 'Anna Belak', true],
  ['Anna Bielak', 'Anna Bialak', true],
  ['Anna Bielak', 'Anna Bialek', false],
  ['Anna Bielak', 'Anna Beilak', false],
  ['Bielak', 'Bielac', false],
  ['Marta Oliveira', 'Marte Oliveira', true],
  ['Marta Oliveira', 'Pedro Oliveira', false],
  ['Jo Rees', 'Jo Reed', false],
])('isNearName() of %j and %j is %j', (a, b, isNear) => {
  expect(isNearName(a.split(' '), b.split(' '))).toBe(isNear)
  expect(isNearName(b.split(' '), a.split(' '))).toBe(isNear)
})
