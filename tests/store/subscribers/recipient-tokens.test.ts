import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openOutbox, openSubscribers } from '../../../src/store/store.ts'
import { makeStorePath, toAddress, toList } from './make-store.ts'

async function openWith(path: string, names: readonly string[]) {
  const outbox = await openOutbox(path)
  await outbox.enlist(
    '2026-W48',
    names.map((name) => ({ address: toAddress(name), messageId: `<${name}@press.example>`, fields: {} })),
  )
  const entries = await toList(outbox.entries('2026-W48'))
  await outbox.close()
  return { entries, list: await openSubscribers(path) }
}

describe('RecipientTokens', () => {
  it('lead back to edition and address, in any case, for their purpose alone', async () => {
    const { entries, list } = await openWith(makeStorePath(), ['ada', 'ben'])
    for (const { id, edition, address } of entries)
      for (const purpose of ['bounce', 'unsubscribe'] as const) {
        const token = list.tokens.make(purpose, { id, edition, address })
        expect(token).toMatch(/^[a-z2-7]{24}$/)
        expect(list.tokens.read(purpose, token)).toEqual({ id, edition, address })
        expect(list.tokens.read(purpose, token.toUpperCase())).toEqual({ id, edition, address })
        expect(list.tokens.read(purpose === 'bounce' ? 'unsubscribe' : 'bounce', token)).toBeUndefined()
      }
    await list.close()
  })

  it('are believed by the store that made them alone', async () => {
    const one = await openWith(makeStorePath(), ['ada'])
    const other = await openWith(makeStorePath(), ['ada'])
    const token = one.list.tokens.make('bounce', one.entries[0]!)
    expect(other.list.tokens.read('bounce', token)).toBeUndefined()
    await one.list.close()
    await other.list.close()
  })

  it('are refused when a single character differs, and when they are anything else', async () => {
    const { entries, list } = await openWith(makeStorePath(), ['ada', 'ben', 'cleo'])
    const token = list.tokens.make('bounce', entries[1]!)
    fc.assert(
      fc.property(
        fc.nat({ max: 23 }),
        fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz234567'),
        (at, letter) => {
          const other = token.slice(0, at) + letter + token.slice(at + 1)
          expect(list.tokens.read('bounce', other) === undefined).toBe(other !== token)
        },
      ),
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => list.tokens.read('bounce', text) === undefined),
    )
    await list.close()
  })
})
