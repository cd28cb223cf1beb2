import { describe, expect, it } from 'vitest'
import { createPairTable } from '../../src/kit/pair-table.ts'

describe('createPairTable()', () => {
  const [a, b, c] = [['a'], ['b'], ['c']]

  it('knows a pair by its first object and its second', () => {
    const table = createPairTable<readonly string[], number>()
    table.findRow(a).set(b, 1)
    expect(table.findRow(a).get(b)).toBe(1)
    expect(table.findRow(b).get(a)).toBeUndefined()
  })

  it('lets go of the pairs with what is not kept', () => {
    const table = createPairTable<readonly string[], number>()
    table.findRow(a).set(b, 1).set(c, 2)
    table.keepOnly([a, c])
    expect([...table.findRow(a)]).toEqual([[c, 2]])
  })
})
