import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readMailbox } from '../../src/read/read.ts'

const root = mkdtempSync(join(tmpdir(), 'gazette-mailbox-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

function write(path: string, text: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
  return join(root, path)
}

async function read(place: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { path, raw } of readMailbox(place))
    found.push(`${path.slice(root.length + 1)} ${/^Subject: (.*)$/m.exec(raw)?.[1]}`)
  return found
}

const message = (subject: string, text = 'Hello') => `From: a@b.example\nSubject: ${subject}\n\n${text}\n`
const FROM = 'From MAILER-DAEMON Mon Nov 23 09:00:00 2026\n'

describe('readMailbox()', () => {
  it('reads one message, with the line of an mbox before it or not', async () => {
    expect(await read(write('one/a.eml', message('one')))).toEqual(['one/a.eml one'])
    expect(await read(write('one/b.eml', FROM + message('two')))).toEqual(['one/b.eml two'])
  })

  it('reads an mbox, whose text may speak of "From "', async () => {
    const text = '\nFrom here on it is fine\n>From there not\n'
    const path = write(
      'in.mbox',
      `${FROM}${message('one', text)}\n${FROM.replace('\n', '\r\n')}${message('two')}\n`,
    )
    expect(await read(path)).toEqual(['in.mbox#1 one', 'in.mbox#2 two'])
    const raws: string[] = []
    for await (const { raw } of readMailbox(path)) raws.push(raw)
    expect(raws[0]).toContain('\nFrom there not\n')
  })

  it('reads a Maildir with its folders, but not what is still being delivered', async () => {
    write('Maildir/cur/1.x:2,S', message('seen'))
    write('Maildir/new/2.x', message('new'))
    write('Maildir/tmp/3.x', message('half'))
    for (const part of ['cur', 'new', 'tmp']) write(`Maildir/.Bounces/${part}/9.${part}`, message(part))
    expect(await read(join(root, 'Maildir'))).toEqual([
      'Maildir/.Bounces/cur/9.cur cur',
      'Maildir/.Bounces/new/9.new new',
      'Maildir/cur/1.x:2,S seen',
      'Maildir/new/2.x new',
    ])
  })

  it('reads a folder of messages in order, and nothing else there', async () => {
    write('folder/b.eml', message('b'))
    write('folder/a.eml', message('a'))
    write('folder/gold.json', '{}')
    write('folder/.hidden', message('hidden'))
    expect(await read(join(root, 'folder'))).toEqual(['folder/a.eml a', 'folder/b.eml b'])
  })

  it('cuts a message that has no end', async () => {
    const path = write('long.eml', message('long', 'x'.repeat(3_000_000)))
    for await (const { raw } of readMailbox(path)) expect(raw.length).toBe(1024 * 1024)
    const mbox = write('long.mbox', FROM + message('long', 'x y\n'.repeat(800_000)))
    for await (const { raw } of readMailbox(mbox)) expect(raw.length).toBeLessThan(1024 * 1024 + 100)
  })

  it.each([
    [join(root, 'none'), 'no such file'],
    ['imaps://', 'address of the mailbox'],
    ['imaps://me:secret@mail.example/INBOX', 'address of the mailbox'],
    ['imaps://me@mail.example/INBOX', 'no password is given'],
  ])('refuses %s', async (place, message) => {
    await expect(read(place)).rejects.toThrow(message)
  })
})
