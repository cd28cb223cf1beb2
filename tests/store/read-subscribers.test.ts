import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readSubscribers } from '../../src/store/store.ts'

const root = mkdtempSync(join(tmpdir(), 'gazette-subscribers-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const path = join(root, 'readers.csv')

async function read(text: string | Uint8Array) {
  writeFileSync(path, text)
  return readSubscribers(path)
}

describe('readSubscribers()', () => {
  it('reads addresses and names, with a byte order mark, quotes and CRLF', async () => {
    const { value, notices } = await read(
      '\ufeffEmail,Name\r\nada@example.org,"Lovelace, Ada"\r\nbo@example.net,\r\n',
    )
    expect(value).toEqual([
      { address: 'ada@example.org', name: 'Lovelace, Ada' },
      { address: 'bo@example.net' },
    ])
    expect(notices).toEqual([])
  })

  it('leaves out what is no address, or stands there twice, and names the line', async () => {
    const { value, notices } = await read(
      'name,email\nAda,ada@example.org\nBo,not an address\nAda,ADA@example.org\n',
    )
    expect(value.map(({ address }) => address)).toEqual(['ada@example.org'])
    expect(notices.map(({ code, line }) => [code, line])).toEqual([
      ['address-refused', 3],
      ['address-repeated', 4],
    ])
  })

  it('takes no second recipient and no header out of a field', async () => {
    const { value } = await read(
      'email,name\n"a@example.org,b@example.org",x\nc@example.org,"C\r\nBcc: d@example.org"\n',
    )
    expect(value).toEqual([{ address: 'c@example.org', name: 'C Bcc: d@example.org' }])
  })

  it.each([
    ['a,b\n1,2\n', 'no column is named "email"'],
    ['email\n"unclosed\n', 'Cannot read subscribers'],
  ])('says what is wrong with %j', async (text, message) => {
    await expect(read(text)).rejects.toThrow(message)
  })

  it('says so when there is no such file', async () => {
    await expect(readSubscribers(join(root, 'none.csv'))).rejects.toMatchObject({ code: 'input' })
  })
})
