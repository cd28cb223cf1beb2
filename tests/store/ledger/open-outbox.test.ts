import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { toEmailAddress } from '../../../src/model/email-address.ts'
import type { Recipient } from '../../../src/model/outbox.ts'
import { createMachineClock, openOutbox, type MachineClock } from '../../../src/store/store.ts'

const makePath = () => join(mkdtempSync(join(tmpdir(), 'gazette-ledger-')), 'store', 'gazette.sqlite')
const toRecipients = (...names: readonly string[]): readonly Recipient[] =>
  names.map((name) => ({
    address: toEmailAddress(`${name}@example.org`)!,
    messageId: `<${name}@press.example>`,
    fields: { name },
  }))
function findAll(bytes: Buffer, part: Buffer): readonly number[] {
  const found: number[] = []
  for (let at = bytes.indexOf(part); at >= 0; at = bytes.indexOf(part, at + 1)) found.push(at)
  return found
}
async function toList<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const value of values) list.push(value)
  return list
}

const EDITION = '2026-W48'

/** A clock whose hands are moved. */
function makeClock(): { clock: MachineClock; pass: (ms: number) => void } {
  const { boot } = createMachineClock()
  let passed = 0
  return {
    clock: { now: () => 1_800_000_000_000 + passed, uptime: () => 1_000_000 + passed, boot },
    pass: (ms) => {
      passed += ms
    },
  }
}

describe('openOutbox', () => {
  it('has one row for each edition and address, whatever its case', async () => {
    const outbox = await openOutbox(makePath())
    expect(await outbox.enlist(EDITION, toRecipients('ada', 'Ada', 'ben'))).toBe(2)
    expect(await outbox.enlist(EDITION, toRecipients('ben', 'cleo'))).toBe(1)
    expect(await outbox.enlist('2026-W49', toRecipients('ben'))).toBe(1)
    expect(await outbox.count(EDITION)).toMatchObject({ pending: 3, sent: 0 })
    await outbox.close()
  })

  it('gives each message to one sender', async () => {
    const path = makePath()
    const [one, two] = [await openOutbox(path), await openOutbox(path)]
    await one.enlist(EDITION, toRecipients('a', 'b', 'c', 'd', 'e'))
    const [first, second] = await Promise.all([
      one.claim(EDITION, { count: 3 }),
      two.claim(EDITION, { count: 3 }),
    ])
    const names = [...first, ...second].map(({ address }) => address)
    expect([...names].sort()).toEqual(toRecipients('a', 'b', 'c', 'd', 'e').map(({ address }) => address))
    await one.close()
    await two.close()
  })

  it('leads a message from pending to sent', async () => {
    const outbox = await openOutbox(makePath())
    await outbox.enlist(EDITION, toRecipients('ada'))
    const [entry] = await outbox.claim(EDITION, { count: 10 })
    expect(await outbox.begin(entry!)).toBe(true)
    expect(await outbox.begin(entry!)).toBe(false)
    await outbox.settle(entry!, { state: 'sent', response: '250 2.0.0 Ok' })
    const rows = await toList(outbox.entries(EDITION))
    expect(rows).toMatchObject([
      {
        address: 'ada@example.org',
        state: 'sent',
        attempts: 1,
        response: '250 2.0.0 Ok',
        messageId: '<ada@press.example>',
      },
    ])
    expect(await outbox.claim(EDITION, { count: 10 })).toEqual([])
    await outbox.close()
  })

  it('keeps a deferred message until it is due', async () => {
    const { clock, pass } = makeClock()
    const outbox = await openOutbox(makePath(), { clock })
    await outbox.enlist(EDITION, toRecipients('ada'))
    const [entry] = await outbox.claim(EDITION, { count: 1 })
    await outbox.begin(entry!)
    await outbox.settle(entry!, { state: 'deferred', response: '451 later', nextAt: clock.now() + 60_000 })
    expect(await outbox.claim(EDITION, { count: 1 })).toEqual([])
    expect(await outbox.nextDue(EDITION)).toBe(clock.now() + 60_000)
    pass(60_000)
    expect(await outbox.claim(EDITION, { count: 1 })).toHaveLength(1)
    await outbox.close()
  })

  it('gives what was never tried first, then what is due, the longest due first, and passes domains over', async () => {
    const { clock, pass } = makeClock()
    const outbox = await openOutbox(makePath(), { clock })
    await outbox.enlist(EDITION, toRecipients('a', 'b', 'c'))
    const claimed = await outbox.claim(EDITION, { count: 3 })
    for (const [i, entry] of claimed.entries()) {
      await outbox.begin(entry)
      await outbox.settle(entry, {
        state: 'deferred',
        response: '451',
        nextAt: clock.now() + 9000 - i * 1000,
      })
    }
    pass(8500)
    const far = { address: toEmailAddress('far@example.net')!, messageId: '<far@press.example>', fields: {} }
    await outbox.enlist(EDITION, [...toRecipients('d', 'e'), far])
    const names = async (count: number, skipDomains: readonly string[] = []) =>
      (await outbox.claim(EDITION, { count, skipDomains })).map(({ address }) => address.split('@')[0])
    expect(await names(1, ['example.org'])).toEqual(['far'])
    expect(await names(3)).toEqual(['c', 'd', 'e'])
    expect(await names(3)).toEqual(['b'])
    expect(await outbox.findAmong(EDITION, [far.address, toEmailAddress('no@example.net')!])).toEqual(
      new Set([far.address]),
    )
    await outbox.close()
  })

  it('goes round a long list of a domain that has enough, and forgets nobody', async () => {
    const outbox = await openOutbox(makePath())
    const busy = Array.from({ length: 6000 }, (_, i) => ({
      address: toEmailAddress(`r${i}@busy.example`)!,
      messageId: `<${i}@press.example>`,
      fields: {},
    }))
    await outbox.enlist(EDITION, [...busy, ...toRecipients('a', 'b', 'c')])
    const skipDomains = ['busy.example']
    const others = [1, 2, 3].map(() => outbox.claim(EDITION, { count: 2, skipDomains }))
    expect((await Promise.all(others)).flat().map(({ address }) => address)).toEqual(
      toRecipients('a', 'b', 'c').map(({ address }) => address),
    )
    await outbox.release((await Promise.all(others)).flat().slice(0, 1))
    const seen = new Set<string>()
    for (let rest: readonly unknown[] = [1]; rest.length > 0;) {
      const entries = await outbox.claim(EDITION, { count: 700 })
      for (const { address } of entries) seen.add(address)
      rest = entries
    }
    expect(seen.size).toBe(6001)
    await outbox.close()
  })

  it('takes what a dead sender had in flight for unknown, and gives back what it had claimed', async () => {
    const { clock, pass } = makeClock()
    const path = makePath()
    const [dead, alive] = [await openOutbox(path, { clock }), await openOutbox(path, { clock })]
    await dead.enlist(EDITION, toRecipients('ada', 'ben', 'cleo'))
    const [ada] = await dead.claim(EDITION, { count: 2 })
    await dead.begin(ada!)
    expect(await alive.recover(EDITION)).toBe(0)
    pass(31_000)
    expect(await alive.recover(EDITION)).toBe(1)
    expect(await alive.count(EDITION)).toMatchObject({ unknown: 1, pending: 2 })
    expect((await alive.claim(EDITION, { count: 9 })).map(({ address }) => address)).toEqual([
      'ben@example.org',
      'cleo@example.org',
    ])
    await alive.close()
    await dead.close()
  })

  it('lets a suspended sender begin nothing that it lost, and say what became of what it sent', async () => {
    const { clock, pass } = makeClock()
    const path = makePath()
    const [suspended, other] = [await openOutbox(path, { clock }), await openOutbox(path, { clock })]
    await suspended.enlist(EDITION, toRecipients('ada', 'ben'))
    const [ada, ben] = await suspended.claim(EDITION, { count: 2 })
    await suspended.begin(ada!)
    pass(31_000)
    await other.recover(EDITION)
    expect(await suspended.begin(ben!)).toBe(false)
    await suspended.settle(ada!, { state: 'sent', response: '250 Ok' })
    expect(await other.count(EDITION)).toMatchObject({ sent: 1, pending: 1, unknown: 0 })
    await suspended.close()
    await other.close()
  })

  it('sends what is unknown again only on somebody’s word', async () => {
    const outbox = await openOutbox(makePath())
    await outbox.enlist(EDITION, toRecipients('ada', 'ben'))
    for (const entry of await outbox.claim(EDITION, { count: 2 })) {
      await outbox.begin(entry)
      await outbox.settle(entry, { state: 'unknown', response: 'the connection broke after the last byte' })
    }
    expect(await outbox.claim(EDITION, { count: 2 })).toEqual([])
    const address = toEmailAddress('ben@example.org')!
    expect(await outbox.retry(EDITION, { states: ['unknown'], addresses: [address] })).toBe(1)
    const claimed = await outbox.claim(EDITION, { count: 2 })
    expect(claimed).toMatchObject([{ address, messageId: '<ben@press.example>', attempts: 1 }])
    await outbox.release(claimed)
    expect(await outbox.count(EDITION)).toMatchObject({ pending: 1, unknown: 1 })
    await outbox.close()
  })

  it('freezes an edition once', async () => {
    const outbox = await openOutbox(makePath())
    const first = { id: EDITION, sha256: 'aa', parts: '{"html":"one"}' }
    expect(await outbox.freeze(first)).toEqual(first)
    expect(await outbox.freeze({ ...first, sha256: 'bb', parts: '{}' })).toEqual(first)
    expect(await outbox.editions()).toEqual([EDITION])
    await outbox.close()
  })

  it('refuses a ledger whose index lost somebody, and an address that is not the one of its row', async () => {
    const path = makePath()
    const outbox = await openOutbox(path)
    await outbox.enlist(EDITION, toRecipients('ada', 'ben'))
    await outbox.close()
    const whole = readFileSync(path)
    // The key stands in the row and in the index; one of its letters turns in each place in turn.
    const places = findAll(whole, Buffer.from('ben@example.org'))
    expect(places.length).toBeGreaterThanOrEqual(3)
    const ends: string[] = []
    for (const at of places) {
      const bytes = Buffer.from(whole)
      bytes[at + 1]! ^= 1
      writeFileSync(path, bytes)
      for (const tail of ['-wal', '-shm']) rmSync(path + tail, { force: true })
      const harmed = await openOutbox(path).catch((error: Error) => error.message)
      if (typeof harmed === 'string') {
        ends.push(harmed)
        continue
      }
      ends.push(await harmed.claim(EDITION, { count: 9 }).then(String, (error: Error) => error.message))
      await harmed.close()
    }
    for (const end of ends) expect(end).toMatch(/damaged/)
  })

  it('does not send to somebody who left after being claimed', async () => {
    const path = makePath()
    const outbox = await openOutbox(path)
    await outbox.enlist(EDITION, toRecipients('ada', 'ben'))
    const [ada, ben] = await outbox.claim(EDITION, { count: 2 })
    const aside = new DatabaseSync(path)
    aside.exec(
      `INSERT INTO subscribers (key, address, status, since, joined) VALUES ('ada@example.org', 'ada@example.org', 'unsubscribed', '', '')`,
    )
    aside.close()
    expect(await outbox.begin(ada!)).toBe(false)
    expect(await outbox.begin(ben!)).toBe(true)
    expect(await toList(outbox.entries(EDITION, { states: ['failed'] }))).toMatchObject([
      { address: 'ada@example.org', response: 'not sent: unsubscribed' },
    ])
    await outbox.close()
  })

  const rewrite = (path: string, sql: string) => {
    const database = new DatabaseSync(path)
    database.exec(sql)
    database.close()
  }

  type RefusedStore = readonly [what: string, harm: (path: string) => void, message: RegExp]
  it.each<RefusedStore>([
    ['text', (path: string) => writeFileSync(path, 'words and no database '.repeat(400)), /no store|damaged/],
    [
      'a database of another program',
      (path: string) => rewrite(path, 'PRAGMA application_id = 7'),
      /another program/,
    ],
    [
      'one from a newer version',
      (path: string) => rewrite(path, 'PRAGMA user_version = 99'),
      /newer version/,
    ],
    [
      'one with a bit turned in the words of a table',
      (path: string) => {
        const bytes = readFileSync(path)
        bytes[bytes.indexOf('detail TEXT')]! ^= 1
        writeFileSync(path, bytes)
      },
      /no column named detail/,
    ],
    ['a torn file', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, -6000)), /damaged/],
    // One byte is an empty database for SQLite, in which nobody would have been sent anything.
    ...[1, 2, 99, 100, 511, 512, 513, 4095, 4096].map((size): RefusedStore => [
      `a file torn after ${size} bytes`,
      (path) => writeFileSync(path, readFileSync(path).subarray(0, size)),
      /damaged/,
    ]),
  ])('refuses %s with the way out', async (_what, harm, message) => {
    const path = makePath()
    const outbox = await openOutbox(path)
    await outbox.enlist(EDITION, toRecipients(...Array.from({ length: 200 }, (_, i) => `reader${i}`)))
    await outbox.close()
    harm(path)
    await expect(openOutbox(path)).rejects.toMatchObject({
      name: 'GazetteError',
      code: 'delivery',
      fix: expect.any(String) as string,
      message: expect.stringMatching(message) as string,
    })
  })
})
