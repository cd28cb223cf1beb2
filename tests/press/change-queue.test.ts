import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createChangeQueue } from '../../src/press/change-queue.ts'

const { signal } = new AbortController()
// However slow the machine is: a moment is over at once, an hour never.
const [MOMENT, HOUR] = [0, 3_600_000]

describe('a queue of changes', () => {
  it('gives what changed, each once and in order, and forgets it', async () => {
    const queue = createChangeQueue({ gatherMs: MOMENT, quietMs: MOMENT, waitMaxMs: HOUR })
    for (const path of ['b', 'a', 'b']) queue.add(path)
    expect(await queue.take(signal)).toEqual(['a', 'b'])
    const next = queue.take(signal)
    queue.add('c')
    expect(await next).toEqual(['c'])
  })

  it('gathers what comes with the first change', async () => {
    const queue = createChangeQueue({ gatherMs: 50, quietMs: MOMENT, waitMaxMs: HOUR })
    const taken = queue.take(signal)
    queue.add('a')
    await Promise.resolve()
    queue.add('b')
    expect(await taken).toEqual(['a', 'b'])
  })

  it('settles when it was quiet', async () => {
    const queue = createChangeQueue({ gatherMs: MOMENT, quietMs: 5, waitMaxMs: HOUR })
    expect(await queue.settle(signal)).toBe('quiet')
    queue.add('a')
    await queue.take(signal)
    expect(await queue.settle(signal)).toBe('quiet')
  })

  it('does not settle where another change came since the last ones were taken', async () => {
    const queue = createChangeQueue({ gatherMs: MOMENT, quietMs: MOMENT, waitMaxMs: HOUR })
    queue.add('a')
    await queue.take(signal)
    queue.add('b')
    expect(await queue.settle(signal)).toBe('superseded')
    expect(await queue.take(signal)).toEqual(['b'])
    expect(await queue.settle(signal)).toBe('quiet')
  })

  it('hears a change while it waits for quiet', async () => {
    const queue = createChangeQueue({ gatherMs: MOMENT, quietMs: HOUR, waitMaxMs: HOUR })
    queue.add('a')
    await queue.take(signal)
    const settled = queue.settle(signal)
    await setTimeout(20)
    queue.add('b')
    expect(await settled).toBe('superseded')
  })

  it('settles all the same where changes never end', async () => {
    const queue = createChangeQueue({ gatherMs: MOMENT, quietMs: HOUR, waitMaxMs: MOMENT })
    queue.add('a')
    await queue.take(signal)
    queue.add('b')
    expect(await queue.settle(signal)).toBe('quiet')
    expect(await queue.take(signal)).toEqual(['b'])
  })

  it('stops waiting when it is told to', async () => {
    const queue = createChangeQueue({ gatherMs: MOMENT, quietMs: HOUR, waitMaxMs: HOUR })
    const controller = new AbortController()
    const taken = queue.take(controller.signal)
    controller.abort()
    await expect(taken).rejects.toThrow()
    await expect(queue.settle(controller.signal)).rejects.toThrow()
    queue.add('a')
    await queue.take(signal)
    const stopping = new AbortController()
    const settled = queue.settle(stopping.signal)
    stopping.abort()
    await expect(settled).rejects.toThrow()
  })
})
