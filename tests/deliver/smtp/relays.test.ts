import { describe, expect, it } from 'vitest'
import { createRelays } from '../../../src/deliver/smtp/relays.ts'
import type { MailServer } from '../../../src/model/mail-server.ts'

const toServer = (name: string, weight: number, connections = 100): MailServer => ({
  name,
  host: 'localhost',
  port: 25,
  security: 'none',
  connections,
  weight,
  timeoutMs: 1000,
})

/** Relays whose clock is moved by hand, and where each connection goes. */
function make(...servers: readonly MailServer[]) {
  let time = 0
  const relays = createRelays(servers, () => time)
  return {
    relays,
    pass: (ms: number) => {
      time += ms
    },
    open(count: number): Readonly<Record<string, number>> {
      const opened: Record<string, number> = {}
      for (let i = 0; i < count; i++) {
        const [server] = relays.choose()
        if (server === undefined) break
        relays.opened(server)
        relays.reached(server)
        opened[server.name] = (opened[server.name] ?? 0) + 1
      }
      return opened
    },
    first: () => relays.choose()[0]?.name,
  }
}

describe('createRelays()', () => {
  it.each([
    [[1, 1], 10, { a: 5, b: 5 }],
    [[3, 1], 8, { a: 6, b: 2 }],
    [[1, 9], 10, { a: 1, b: 9 }],
    [[0.5, 1, 2.5], 8, { a: 1, b: 2, c: 5 }],
  ] as const)('shares connections by the weights %j', (weights, count, shares) => {
    const { open } = make(...weights.map((weight, i) => toServer('abc'[i]!, weight)))
    expect(open(count)).toEqual(shares)
  })

  it('opens no more on a server than it may have, and the rest elsewhere', () => {
    const { open, first } = make(toServer('a', 9, 2), toServer('b', 1, 3))
    expect(open(10)).toEqual({ a: 2, b: 3 })
    expect(first()).toBeUndefined()
  })

  it('lets a server that failed rest, longer each time, five minutes at most', () => {
    const [a, b] = [toServer('a', 9), toServer('b', 1)]
    const { relays, pass, first } = make(a, b)
    for (const restMs of [5000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000, 300_000]) {
      expect(first()).toBe('a')
      relays.failed(a)
      pass(restMs - 1)
      expect(first()).toBe('b')
      // It is tried in the last place even so: a bad way is better than none.
      expect(relays.choose().map(({ name }) => name)).toEqual(['b', 'a'])
      pass(1)
    }
  })

  it('gives a server that came back its share again', () => {
    const [a, b] = [toServer('a', 1), toServer('b', 1)]
    const { relays, open, pass, first } = make(a, b)
    relays.failed(a)
    expect(open(4)).toEqual({ b: 4 })
    pass(5000)
    expect(open(4)).toEqual({ a: 4 })
    relays.failed(a)
    relays.reached(a)
    relays.closed(a)
    expect(first()).toBe('a')
  })
})
