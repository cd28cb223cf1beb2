import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasNumber, intersectRows, toNumberRow } from '../../src/kit/number-row.ts'

const numbers = fc.array(fc.integer({ min: -5, max: 12 }))
const ascending = (all: Iterable<number>) => [...new Set(all)].sort((a, b) => a - b)

it('a row of numbers has just those that it was made of, in order', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: -6, max: 13 }), (all, other) => {
      const row = toNumberRow(all)
      expect([...row]).toEqual(ascending(all))
      expect(hasNumber(row, other)).toBe(all.includes(other))
    }),
  )
})

it('intersectRows() gives what both have', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      const both = ascending(a.filter((number) => b.includes(number)))
      expect(intersectRows(toNumberRow(a), toNumberRow(b))).toEqual(both)
    }),
  )
})
