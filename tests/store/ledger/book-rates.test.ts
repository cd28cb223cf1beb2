import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { createMachineClock, openOutbox, type MachineClock } from '../../../src/store/store.ts'

const makePath = () => join(mkdtempSync(join(tmpdir(), 'gazette-rates-')), 'store.sqlite')
const RATE = { name: 'mail', perSecond: 10, burst: 10 }

/** A clock whose hands are moved. */
function makeClock(uptime = 1_000_000) {
  const hands = { uptime, now: 1_800_000_000_000 }
  const { boot } = createMachineClock()
  const clock: MachineClock = { now: () => hands.now, uptime: () => hands.uptime, boot }
  return { clock, hands }
}

async function bookAll(outbox: Awaited<ReturnType<typeof openOutbox>>, count: number, rate = RATE) {
  const waits: number[] = []
  for (let i = 0; i < count; i++) waits.push(await outbox.book(rate))
  return waits
}

function readTokens(path: string, name = 'mail'): number {
  const database = new DatabaseSync(path)
  const { tokens } = database.prepare('SELECT tokens FROM buckets WHERE name = ?').get(name) as {
    tokens: number
  }
  database.close()
  return tokens
}

describe('book()', () => {
  it('lets as many go at once as a bucket holds, and the rest one after the other', async () => {
    const { clock } = makeClock()
    const outbox = await openOutbox(makePath(), { clock })
    expect(await bookAll(outbox, 14)).toEqual([...Array<number>(10).fill(0), 100, 200, 300, 400])
    await outbox.close()
  })

  it('fills up again with time, and no further than it holds', async () => {
    const { clock, hands } = makeClock()
    const outbox = await openOutbox(makePath(), { clock })
    await bookAll(outbox, 10)
    hands.uptime += 350
    expect(await bookAll(outbox, 5)).toEqual([0, 0, 0, 50, 150])
    hands.uptime += 3_600_000
    expect(await bookAll(outbox, 11)).toEqual([...Array<number>(10).fill(0), 100])
    await outbox.close()
  })

  it('takes back a place that is not used, and no more than it holds', async () => {
    const { clock } = makeClock()
    const outbox = await openOutbox(makePath(), { clock })
    expect(await bookAll(outbox, 12)).toEqual([...Array<number>(10).fill(0), 100, 200])
    await outbox.unbook(RATE)
    expect(await bookAll(outbox, 1)).toEqual([200])
    for (let i = 0; i < 20; i++) await outbox.unbook(RATE)
    expect(await bookAll(outbox, 11)).toEqual([...Array<number>(10).fill(0), 100])
    await outbox.close()
  })

  it('goes on where the run before ended', async () => {
    const { clock, hands } = makeClock()
    const path = makePath()
    for (const expected of [0, 100, 200]) {
      const outbox = await openOutbox(path, { clock })
      expect((await bookAll(outbox, 1, { ...RATE, burst: 1 }))[0]).toBe(expected)
      await outbox.close()
    }
    hands.uptime += 300
    const outbox = await openOutbox(path, { clock })
    expect(await bookAll(outbox, 2, { ...RATE, burst: 1 })).toEqual([0, 100])
    await outbox.close()
  })

  it('keeps rates of different names apart', async () => {
    const { clock } = makeClock()
    const outbox = await openOutbox(makePath(), { clock })
    expect(await bookAll(outbox, 2, { name: 'mail', perSecond: 1, burst: 1 })).toEqual([0, 1000])
    expect(await bookAll(outbox, 2, { name: 'mail example.net', perSecond: 2, burst: 1 })).toEqual([0, 500])
    await outbox.close()
  })

  it('is not moved by the system’s time, and is empty when the machine was started again', async () => {
    const { clock, hands } = makeClock()
    const path = makePath()
    const outbox = await openOutbox(path, { clock })
    await bookAll(outbox, 10)
    hands.now += 3 * 86_400_000
    expect(await bookAll(outbox, 1)).toEqual([100])
    await outbox.close()
    const young = makeClock(5000)
    const again = await openOutbox(path, { clock: young.clock })
    expect(await bookAll(again, 1)).toEqual([100])
    await again.close()
  })

  it('gives each place once, however many processes book', async () => {
    const path = makePath()
    await (await openOutbox(path)).close()
    // So slow that nothing to speak of fills up while this test runs.
    const args = [join(import.meta.dirname, 'book-place.ts'), path, 'mail', '0.001', '12']
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] }),
    )
    const outputs = await Promise.all(
      children.map(async (child) => {
        const [output] = await Promise.all([text(child.stdout), once(child, 'exit')])
        return JSON.parse(output) as number[]
      }),
    )
    const waits = outputs.flat().sort((a, b) => a - b)
    expect(waits).toHaveLength(48)
    const placeMs = 1_000_000
    expect(waits.map((ms) => Math.round(ms / placeMs))).toEqual(Array.from({ length: 48 }, (_, i) => i))
    expect(Math.round(readTokens(path))).toBe(1 - 48)
  })
})
