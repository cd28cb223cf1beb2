import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { startMailHost, type MailHost, type MailHostOptions } from '../smtp/mail-host.ts'
import { count, makeOutbox, sendThrough, toServer } from './rig.ts'

const hosts: MailHost[] = []
async function start(options: MailHostOptions = {}): Promise<MailHost> {
  const host = await startMailHost(options)
  hosts.push(host)
  return host
}
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.stop()
})

const toReaders = (n: number, domain = 'example.net') =>
  Array.from({ length: n }, (_, i) => `reader${i}@${domain}`)
const toTaken = (...from: readonly MailHost[]) =>
  from.flatMap(({ messages }) => messages.map(({ rcpt }) => rcpt)).sort()

describe('sendMessages() through several servers', () => {
  it('gives each its share by weight, and everybody one message', async () => {
    const [a, b] = [await start({ delayMs: 2 }), await start({ delayMs: 2 })]
    const outbox = await makeOutbox(toReaders(160))
    const servers = [
      toServer(a.port, { weight: 3, connections: 6 }),
      toServer(b.port, { weight: 1, connections: 2 }),
    ]
    expect(await sendThrough(outbox, servers)).toEqual({ kind: 'done' })
    expect(toTaken(a, b)).toEqual(toReaders(160).sort())
    expect([a.connections, b.connections]).toEqual([6, 2])
    // Roughly by weight: connections that are equally fast take about equally many.
    expect(a.messages.length).toBeGreaterThan(b.messages.length)
    expect(b.messages.length).toBeGreaterThan(10)
    await outbox.close()
  })

  it('goes on through the others when one dies in mid-run, and through it again when it is back', async () => {
    let skipped = 0
    const now = () => Date.now() + skipped
    const [a, b] = [await start({ delayMs: 1 }), await start({ delayMs: 1 })]
    const outbox = await makeOutbox(toReaders(600))
    let settled = 0
    let back: MailHost | undefined
    let change: Promise<void> | undefined
    const swap = async () => {
      if (settled === 100) await a.stop()
      if (settled === 130) {
        back = await start({ port: a.port, delayMs: 1 })
        // Its rest is over, however fast the machine is.
        skipped += 600_000
      }
    }
    const servers = [a, b].map(({ port }) => toServer(port, { connections: 2 }))
    const end = await sendThrough(outbox, servers, {
      now,
      // The other is held back until it is found again, or would be done before.
      allow: async () => {
        if (settled > 130 && !((back?.connections ?? 0) > 0)) await sleep(50)
      },
      onSettled: () => {
        settled++
        if (settled === 100 || settled === 130) change = swap()
      },
    })
    await change
    expect(end).toEqual({ kind: 'done' })
    expect(back!.messages.length).toBeGreaterThan(0)
    // What was on its way when it died: at most one a connection, and the rest is sent.
    const { sent = 0, unknown = 0, ...others } = await count(outbox)
    expect(others).toEqual({})
    expect(sent + unknown).toBe(600)
    expect(unknown).toBeLessThanOrEqual(2)
    const taken = toTaken(a, b, back!)
    expect(new Set(taken).size).toBe(taken.length)
    expect(taken.length).toBeGreaterThanOrEqual(sent)
    await outbox.close()
  })

  it('stops at once when it is told to while it waits for a server', async () => {
    const outbox = await makeOutbox(toReaders(5))
    const stop = new AbortController()
    setTimeout(() => stop.abort(), 300)
    const sending = sendThrough(outbox, [toServer(1, { connections: 1 })], { signal: stop.signal })
    expect(await sending).toEqual({ kind: 'stopped' })
    expect(await count(outbox)).toEqual({ pending: 5 })
    await outbox.close()
  })

  it('says so when none can be talked to, and everybody is still to have it', async () => {
    const outbox = await makeOutbox(toReaders(5))
    const servers = [1, 2].map((port) => toServer(port, { connections: 1 }))
    await expect(sendThrough(outbox, servers)).rejects.toMatchObject({ code: 'delivery' })
    expect(await count(outbox)).toEqual({ pending: 5 })
    await outbox.close()
  }, 30_000)

  it('does without a server whose login is refused', async () => {
    const login = { user: 'brief', password: 'right', methods: ['PLAIN'] }
    const [a, b] = [await start({ login }), await start({ login })]
    const outbox = await makeOutbox(toReaders(30))
    const servers = [
      toServer(a.port, { user: 'brief', password: 'wrong', weight: 10 }),
      toServer(b.port, { user: 'brief', password: 'right' }),
    ]
    expect(await sendThrough(outbox, servers)).toEqual({ kind: 'done' })
    expect([a.messages.length, b.messages.length]).toEqual([0, 30])
    await outbox.close()
  })
})

describe('sendMessages() within the limits of domains', () => {
  it('has no more on their way to a domain than it may, while others go on', async () => {
    const host = await start({ delayMs: 5 })
    const outbox = await makeOutbox([...toReaders(40, 'slow.example'), ...toReaders(60)])
    const settled: string[] = []
    await sendThrough(outbox, [toServer(host.port, { connections: 8 })], {
      perDomain: (domain) => (domain === 'slow.example' ? 2 : Infinity),
      onSettled: ({ address }) => settled.push(address),
    })
    expect(await count(outbox)).toEqual({ sent: 100 })
    expect(host.atOnce.get('slow.example')).toBe(2)
    expect(host.atOnce.get('example.net')).toBeGreaterThan(2)
    // The slow ones stand first in the ledger, and hold up nobody.
    expect(settled.at(-1)).toMatch(/slow/)
    await outbox.close()
  })

  it('lets a message wait for its domain’s rate in no lane, so that others go on', async () => {
    const host = await start()
    const outbox = await makeOutbox([...toReaders(6, 'slow.example'), ...toReaders(100)])
    const settled: string[] = []
    const isSlow = (address: string) => address.endsWith('@slow.example')
    // A clock that stands still until all others have theirs, and then is hours later.
    const clock = { ms: 0 }
    let places = 0
    const end = await sendThrough(outbox, [toServer(host.port, { connections: 3 })], {
      now: () => clock.ms,
      bookDomain: (domain) =>
        domain === 'slow.example' ? Promise.resolve(Math.max(0, 300_000 * places++ - clock.ms)) : undefined,
      onSettled: ({ address }) => {
        settled.push(address)
        if (settled.filter((one) => !isSlow(one)).length === 100) clock.ms = 36_000_000
      },
    })
    expect(end).toEqual({ kind: 'done' })
    expect(await count(outbox)).toEqual({ sent: 106 })
    // Three lanes and six slow messages that stand first: were two of them held by lanes, others would wait with them.
    expect(settled.slice(0, 101).filter(isSlow)).toHaveLength(1)
    // A place for each message and none too many: nothing is booked for what then waits behind another.
    expect(places).toBe(6)
    await outbox.close()
  })

  it('gives back what waits for a rate when it is told to stop', async () => {
    const host = await start()
    const outbox = await makeOutbox([...toReaders(3, 'slow.example'), ...toReaders(10)])
    const stop = new AbortController()
    const sending = sendThrough(outbox, [toServer(host.port)], {
      signal: stop.signal,
      bookDomain: (domain) => (domain === 'slow.example' ? Promise.resolve(3_600_000) : undefined),
    })
    while (host.messages.length < 10) await sleep(5)
    stop.abort()
    expect(await sending).toEqual({ kind: 'stopped' })
    expect(await count(outbox)).toEqual({ sent: 10, pending: 3 })
    await outbox.close()
  })
})
