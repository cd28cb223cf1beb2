import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { forEachAtOnce } from '../../src/kit/for-each-at-once.ts'

describe('forEachAtOnce()', () => {
  it('has no more under way than it may, and begins in order', async () => {
    let underWay = 0
    let most = 0
    const begun: number[] = []
    const work = async (n: number) => {
      begun.push(n)
      most = Math.max(most, ++underWay)
      await setImmediate()
      underWay--
    }
    const items = [...Array(10).keys()]
    await forEachAtOnce(items, { atOnce: 3, work })
    expect([most, begun]).toEqual([3, items])
  })

  it('throws the first failure after what was under way has ended, and begins nothing more', async () => {
    const ended: number[] = []
    const work = async (n: number) => {
      await setImmediate()
      if (n === 1) throw new Error('one')
      await setImmediate()
      ended.push(n)
    }
    await expect(forEachAtOnce([0, 1, 2, 3, 4, 5], { atOnce: 3, work })).rejects.toThrow('one')
    expect(ended).toEqual([0, 2])
  })

  it('does nothing for no items', async () => {
    await expect(forEachAtOnce([], { atOnce: 3, work: async () => {} })).resolves.toBeUndefined()
  })
})
