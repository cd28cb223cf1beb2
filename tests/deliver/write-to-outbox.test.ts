import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeToOutbox } from '../../src/deliver/deliver.ts'
import { toEmailAddress } from '../../src/model/email-address.ts'

const root = mkdtempSync(join(tmpdir(), 'gazette-outbox-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('writeToOutbox()', () => {
  const message = {
    editionId: '2026-W48',
    address: toEmailAddress('ada@example.net')!,
    bytes: Buffer.from('one'),
  }

  it('writes one message for an edition and address, and never a second', async () => {
    const first = await writeToOutbox(root, message)
    const second = await writeToOutbox(root, { ...message, bytes: Buffer.from('two') })
    expect([first.status, second.status]).toEqual(['written', 'kept'])
    expect(readFileSync(first.path, 'utf8')).toBe('one')
  })

  it('writes one even when many senders race for it', async () => {
    const race = { ...message, editionId: 'race' }
    const receipts = await Promise.all(Array.from({ length: 20 }, () => writeToOutbox(root, race)))
    expect(receipts.filter(({ status }) => status === 'written')).toHaveLength(1)
    expect(readdirSync(join(root, 'race'))).toHaveLength(1)
  })
})
