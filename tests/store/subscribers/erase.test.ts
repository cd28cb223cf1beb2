import { existsSync, readFileSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { openOutbox, openSubscribers } from '../../../src/store/store.ts'
import { makeStorePath, toAddress, toList, toNewcomer } from './make-store.ts'

const NAME = 'Zephyrine Quaxley-Oddbody'
const ADDRESS = toAddress('Zephyrine.Quaxley@oddbody.example')
// Words that stand nowhere but in what is known of her.
const TRACES = ['zephyrine', 'quaxley', 'oddbody']

/** Which traces of her lie in the store's files, whatever their case. */
function findTraces(path: string): readonly string[] {
  const files = ['', '-wal', '-shm', '-journal'].map((end) => `${path}${end}`).filter(existsSync)
  const bytes = files.map((file) => readFileSync(file, 'latin1').toLowerCase()).join('\n')
  return TRACES.filter((trace) => bytes.includes(trace))
}

async function fill(path: string): Promise<void> {
  const list = await openSubscribers(path)
  // Many neighbours whose fields grow, so that pages are split around her.
  const neighbours = Array.from({ length: 4000 }, (_, i) => toNewcomer(`z${(i * 7919) % 4000}`))
  await list.enrol([...neighbours, toNewcomer(ADDRESS, { fields: { name: NAME } })], {
    round: await list.beginRound(),
  })
  for (const length of [60, 300, 20]) {
    const longer = neighbours.map((one) => ({ ...one, fields: { note: 'x'.repeat(length) } }))
    await list.enrol(
      [toNewcomer(ADDRESS, { fields: { name: NAME, note: NAME.repeat(length) } }), ...longer],
      {
        round: await list.beginRound(),
      },
    )
  }
  await list.change(ADDRESS, { status: 'unsubscribed', reason: `${NAME} wrote` })
  await list.close()
  const outbox = await openOutbox(path)
  const others = Array.from({ length: 500 }, (_, i) => toAddress(`z${i}`))
  for (const edition of ['2026-W47', '2026-W48'])
    await outbox.enlist(
      edition,
      [...others, ADDRESS].map((address) => ({ address, messageId: `<${address}>`, fields: { name: NAME } })),
    )
  await outbox.close()
}

describe('erase()', () => {
  it('leaves no byte of a person in the store, and a hash that keeps them from being mailed', async () => {
    const path = makeStorePath()
    await fill(path)
    // Fields of others hold her name in the ledger; take those out, so that what is found is hers.
    const aside = new DatabaseSync(path)
    aside.prepare("UPDATE messages SET fields = '{}' WHERE address <> ?").run(ADDRESS)
    aside.close()
    expect(findTraces(path)).toEqual(TRACES)

    const list = await openSubscribers(path)
    expect(await list.erase(ADDRESS)).toBe(true)
    expect(findTraces(path)).toEqual([])
    expect(await list.find(ADDRESS)).toBeUndefined()
    expect(await list.events(ADDRESS)).toEqual([])
    expect(await list.isSuppressed(ADDRESS)).toBe(true)
    expect(await list.enrol([toNewcomer(ADDRESS)], { round: await list.beginRound() })).toEqual([
      'suppressed',
    ])
    expect(await list.erase(ADDRESS)).toBe(false)
    await list.close()
    expect(findTraces(path)).toEqual([])

    const outbox = await openOutbox(path)
    expect(await outbox.count('2026-W48')).toMatchObject({ pending: 500, failed: 1 })
    expect(await toList(outbox.entries('2026-W48', { states: ['failed'] }))).toMatchObject([
      { address: 'erased@erased.invalid', response: 'not sent: erased', fields: {} },
    ])
    expect(await outbox.enlist('2026-W48', [{ address: ADDRESS, messageId: '<x@y>', fields: {} }])).toBe(1)
    expect(await outbox.claim('2026-W48', { count: 1000 })).toHaveLength(500)
    await outbox.close()
  })

  it('waits for a message that is on its way', async () => {
    const path = makeStorePath()
    const outbox = await openOutbox(path)
    await outbox.enlist('2026-W48', [{ address: ADDRESS, messageId: '<x@y>', fields: {} }])
    const [entry] = await outbox.claim('2026-W48', { count: 1 })
    const list = await openSubscribers(path)
    await expect(list.erase(ADDRESS)).rejects.toMatchObject({
      code: 'delivery',
      fix: expect.any(String) as string,
    })
    await outbox.begin(entry!)
    await outbox.settle(entry!, { state: 'sent', response: `250 Ok <${ADDRESS}>` })
    expect(await list.erase(ADDRESS)).toBe(true)
    expect(await outbox.count('2026-W48')).toMatchObject({ sent: 1 })
    await outbox.close()
    await list.close()
  })

  it('keeps the store to its owner', async () => {
    const path = makeStorePath()
    await (await openSubscribers(path)).close()
    expect(statSync(path).mode & 0o077).toBe(0)
  })
})
