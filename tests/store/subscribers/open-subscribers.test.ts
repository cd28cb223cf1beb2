import { describe, expect, it } from 'vitest'
import { openSubscribers } from '../../../src/store/store.ts'
import { makeStorePath, toAddress, toList, toNewcomer } from './make-store.ts'

const NOW = Date.UTC(2026, 10, 23, 9)
const AT = '2026-11-23T09:00:00.000Z'
const open = (path = makeStorePath()) => openSubscribers(path, { now: () => NOW })

describe('openSubscribers()', () => {
  it('keeps newcomers with when and why, and answers for each', async () => {
    const path = makeStorePath()
    const list = await open(path)
    const round = await list.beginRound()
    const enrolments = await list.enrol(
      [
        toNewcomer('ada', { reason: 'asked', fields: { name: 'Ada', country: 'ML' } }),
        toNewcomer('ben', { status: 'pending', joined: '2020-01-02' }),
        toNewcomer('ADA@example.org'),
      ],
      { round },
    )
    expect(enrolments).toEqual(['added', 'added', 'repeated'])
    await list.close()

    const again = await open(path)
    expect(await toList(again.entries())).toMatchObject([
      {
        address: 'ada@example.org',
        status: 'active',
        since: AT,
        joined: AT,
        reason: 'asked',
        fields: { name: 'Ada', country: 'ML' },
      },
      { address: 'ben@example.org', status: 'pending', joined: '2020-01-02' },
    ])
    expect(await toList(again.entries({ statuses: ['active'] }))).toHaveLength(1)
    expect(await again.count()).toEqual({
      pending: 1,
      active: 1,
      unsubscribed: 0,
      bounced: 0,
      complained: 0,
    })
    await again.close()
  })

  it('goes through a long list page by page, in order', async () => {
    const list = await open()
    const names = Array.from({ length: 1203 }, (_, i) => `reader${i}`)
    await list.enrol(
      names.map((name) => toNewcomer(name)),
      { round: await list.beginRound() },
    )
    const entries = await toList(list.entries())
    expect(entries.map(({ address }) => address)).toEqual(names.map((name) => toAddress(name)))
    await list.close()
  })

  it.each(['unsubscribed', 'bounced', 'complained'] as const)(
    'never revives who is %s, and lets a round say that somebody left',
    async (status) => {
      const list = await open()
      const enrol = async (newcomer = toNewcomer('ada')) =>
        list.enrol([newcomer], { round: await list.beginRound() })
      await enrol()
      expect(await enrol(toNewcomer('ada', { status, reason: 'in the old tool' }))).toEqual(['updated'])
      expect(await enrol(toNewcomer('ada', { fields: { name: 'Ada' } }))).toEqual(['left'])
      expect(await list.find(toAddress('ada'))).toMatchObject({
        status,
        reason: 'in the old tool',
        fields: {},
      })
      expect(await list.events(toAddress('ada'))).toEqual([
        { at: AT, kind: status, detail: 'in the old tool' },
      ])
      await list.close()
    },
  )

  it('lays new fields over old ones', async () => {
    const list = await open()
    const enrol = async (fields: Record<string, string>) =>
      list.enrol([toNewcomer('ada', { fields })], { round: await list.beginRound() })
    await enrol({ name: 'Ada', country: 'ML' })
    expect(await enrol({ name: 'Ada' })).toEqual(['unchanged'])
    expect(await enrol({ country: 'SN' })).toEqual(['updated'])
    expect((await list.find(toAddress('ada')))?.fields).toMatchObject({ name: 'Ada', country: 'SN' })
    await list.close()
  })

  it('mails nobody who is suppressed, and knows no address of theirs', async () => {
    const list = await open()
    await list.enrol([toNewcomer('ada')], { round: await list.beginRound() })
    await list.suppress(toAddress('Ada'), 'by letter')
    await list.suppress(toAddress('cleo'), 'by letter')
    expect(await list.find(toAddress('ada'))).toMatchObject({ status: 'unsubscribed', reason: 'by letter' })
    expect(await list.isSuppressed(toAddress('ada'))).toBe(true)
    expect(await list.isSuppressed(toAddress('ben'))).toBe(false)
    expect(await list.enrol([toNewcomer('CLEO')], { round: await list.beginRound() })).toEqual(['suppressed'])
    expect(await list.countSuppressed()).toBe(2)
    expect(await list.unsuppress(toAddress('cleo'))).toBe(true)
    expect(await list.enrol([toNewcomer('cleo')], { round: await list.beginRound() })).toEqual(['added'])
    await list.close()
  })

  it('keeps hostile field names as the plain names they are', async () => {
    const list = await open()
    const fields = JSON.parse('{"__proto__":"a","constructor":"b","toString":"c"}') as Record<string, string>
    await list.enrol([toNewcomer('ada', { fields })], { round: await list.beginRound() })
    await list.enrol([toNewcomer('ada', { fields: { name: 'Ada' } })], { round: await list.beginRound() })
    const found = (await list.find(toAddress('ada')))!.fields
    expect(Object.entries(found)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
      ['name', 'Ada'],
    ])
    expect(found['valueOf']).toBeUndefined()
    await list.close()
  })
})
