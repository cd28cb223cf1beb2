import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findRecipients, type RecipientsOptions } from '../../../src/press/sending/find-recipients.ts'
import { openSubscribers } from '../../../src/store/store.ts'
import { toAddress, toNewcomer } from '../../store/subscribers/make-store.ts'

const root = mkdtempSync(join(tmpdir(), 'gazette-recipients-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const path = join(root, 'readers.csv')
const NO_STORE = join(root, 'none.sqlite')

async function read(text: string | Uint8Array, options: Partial<RecipientsOptions> = {}) {
  writeFileSync(path, text)
  const recipients = await findRecipients({ file: path, store: NO_STORE, segments: {}, ...options })
  const people: { address: string; fields: object; leftOut?: string }[] = []
  for await (const page of recipients.pages())
    for (const { subscriber, leftOut } of page)
      people.push({
        address: subscriber.address,
        fields: { ...subscriber.fields },
        ...(leftOut !== undefined && { leftOut }),
      })
  await recipients.close()
  return { people, notices: recipients.notices, total: recipients.total }
}

describe('findRecipients() of a CSV file', () => {
  it('takes every column for a field, with a byte order mark, quotes and CRLF', async () => {
    const { people, notices } = await read(
      '\ufeffEmail,Name,Home Town\r\nada@example.org,"Lovelace, Ada",London\r\nbo@example.net,,\r\n',
    )
    expect(people).toEqual([
      { address: 'ada@example.org', fields: { name: 'Lovelace, Ada', 'home town': 'London' } },
      { address: 'bo@example.net', fields: {} },
    ])
    expect(notices).toEqual([])
  })

  it('leaves out what is no address, or stands there twice, and names the line', async () => {
    const { people, notices } = await read(
      'name,email\nAda,ada@example.org\nBo,not an address\nAda,ADA@example.org\n',
    )
    expect(people.map(({ address }) => address)).toEqual(['ada@example.org'])
    expect(notices.map(({ code, line }) => [code, line])).toEqual([
      ['subscriber-refused', 3],
      ['address-repeated', 4],
    ])
  })

  it('takes no second recipient and no header out of a field', async () => {
    const { people } = await read(
      'email,name\n"a@example.org,b@example.org",x\nc@example.org,"C\r\nBcc: d@example.org"\n',
    )
    expect(people).toEqual([{ address: 'c@example.org', fields: { name: 'C Bcc: d@example.org' } }])
  })

  it('believes a status that says that somebody left, and asks segments of its fields', async () => {
    const { people } = await read(
      'email,status,country\na@example.org,subscribed,ML\nb@example.org,unsubscribed,ML\nc@example.org,,SN\n',
      { segment: 'country = "ML"' },
    )
    expect(people.map(({ leftOut }) => leftOut)).toEqual([undefined, 'unsubscribed', 'not in the segment'])
  })

  it('leaves out whoever left the store or is never to be mailed, in pages of any length', async () => {
    const store = join(root, 'store.sqlite')
    const list = await openSubscribers(store)
    await list.enrol([toNewcomer('r1'), toNewcomer('r2')], { round: await list.beginRound() })
    await list.change(toAddress('r1'), { status: 'bounced', reason: '550' })
    await list.suppress(toAddress('r150'), 'asked')
    await list.close()
    const rows = Array.from({ length: 300 }, (_, i) => `R${i}@example.org`)
    const { people, total } = await read(`email\n${rows.join('\n')}\n`, { store })
    expect([people.length, total]).toEqual([300, 300])
    expect(people.filter(({ leftOut }) => leftOut)).toMatchObject([
      { address: 'R1@example.org', leftOut: 'bounced' },
      { address: 'R150@example.org', leftOut: 'suppressed' },
    ])
  })

  it.each([
    ['a,b\n1,2\n', 'no column is named "email"'],
    ['email\n"unclosed\n', 'Cannot read subscribers'],
  ])('says what is wrong with %j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message)
  })

  it('says so when there is no such file, or nobody at all', async () => {
    const options = { store: NO_STORE, segments: {} }
    await expect(findRecipients({ ...options, file: join(root, 'none.csv') })).rejects.toMatchObject({
      code: 'input',
    })
    await expect(findRecipients(options)).rejects.toMatchObject({ code: 'usage' })
  })
})

describe('findRecipients() of the store', () => {
  it('goes through the list in order, a page at a time, and stops when it is told to', async () => {
    const store = join(root, 'long.sqlite')
    const list = await openSubscribers(store)
    const newcomers = Array.from({ length: 250 }, (_, i) => toNewcomer(`r${i}`))
    await list.enrol(newcomers, { round: await list.beginRound() })
    await list.close()
    const controller = new AbortController()
    const recipients = await findRecipients({ store, segments: {}, signal: controller.signal })
    const names: string[] = []
    const goOn = async () => {
      for await (const page of recipients.pages()) {
        expect(page.length).toBeLessThan(250)
        names.push(...page.map(({ subscriber }) => subscriber.address))
        if (controller.signal.aborted) throw new Error('went on')
      }
    }
    await goOn()
    expect(names).toEqual(newcomers.map(({ address }) => address))
    controller.abort()
    await expect(goOn()).rejects.toMatchObject({ name: 'AbortError' })
    await recipients.close()
  })
})
