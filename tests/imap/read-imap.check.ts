import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readMailbox } from '../../src/read/read.ts'
import { makeCertificate } from '../deliver/smtp/make-certificate.ts'
import { COMPLAINT, toReport } from '../parse/bounce/bounce-messages.ts'

// A real Dovecot on a port of its own, whose mailbox is a Maildir in a folder of its own.
const root = mkdtempSync(join(tmpdir(), 'gazette-imap-'))
const PASSWORD = 'pass word'
// It leads to this machine, and is not taken for it.
const AFAR = '0.0.0.0'
const certificate = makeCertificate({ host: 'imap.example', address: AFAR })
const usual = getCACertificates('default')
let port = 0
let securePort = 0
let dovecot: ChildProcess

beforeAll(async () => {
  chmodSync(root, 0o755)
  port = await findPort()
  securePort = await findPort()
  writeFileSync(join(root, 'cert.pem'), certificate.cert)
  writeFileSync(join(root, 'key.pem'), certificate.key)
  for (const part of ['cur', 'new', 'tmp'])
    mkdirSync(join(root, 'mail', '.Bounces', part), { recursive: true })
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(root, 'mail', part), { recursive: true })
  writeFileSync(join(root, 'mail', '.Bounces', 'cur', '1.a:2,'), toReport({ status: '5.1.1' }))
  writeFileSync(join(root, 'mail', '.Bounces', 'new', '2.b'), COMPLAINT + 'x'.repeat(2_000_000))
  writeFileSync(join(root, 'users'), `press:{PLAIN}${PASSWORD}::::::\n`)
  // Dovecot gives root no mail; "nobody" may have it.
  const own = userInfo()
  const [uid, gid] = own.uid === 0 ? [65_534, 65_534] : [own.uid, own.gid]
  if (own.uid === 0) spawnSync('chown', ['-R', `${uid}:${gid}`, join(root, 'mail')])
  writeFileSync(
    join(root, 'dovecot.conf'),
    `protocols = imap
base_dir = ${root}/run
state_dir = ${root}/state
log_path = ${root}/log
ssl = yes
ssl_cert = <${root}/cert.pem
ssl_key = <${root}/key.pem
disable_plaintext_auth = no
mail_location = maildir:${root}/mail
first_valid_uid = ${uid}
first_valid_gid = ${gid}
default_login_user = ${own.uid === 0 ? 'dovenull' : own.username}
default_internal_user = ${own.uid === 0 ? 'dovecot' : own.username}
service imap-login {
  inet_listener imap {
    address = 127.0.0.1
    port = ${port}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${securePort}
    ssl = yes
  }
}
passdb {
  driver = passwd-file
  args = ${root}/users
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${root}
}
`,
  )
  dovecot = spawn('dovecot', ['-F', '-c', join(root, 'dovecot.conf')], { stdio: 'inherit' })
  await waitForPort()
}, 30_000)

afterAll(() => {
  spawnSync('doveadm', ['-c', join(root, 'dovecot.conf'), 'stop'])
  dovecot.kill()
  rmSync(root, { recursive: true, force: true })
})

async function read(place: string): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { path, raw } of readMailbox(place))
    found.push(
      `${path.replace(String(port), 'PORT')} ${/^Subject: (.*)$/m.exec(raw)?.[1]} ${raw.length > 2 ** 20 ? 'long' : 'cut'}`,
    )
  return found
}

describe('readMailbox() over IMAP', () => {
  it('reads every message, cut at a mebibyte, and marks none', async () => {
    process.env['GAZETTE_IMAP_PASSWORD'] = PASSWORD
    const expected = [
      'imap://127.0.0.1/Bounces;UID=1 Undelivered Mail Returned to Sender cut',
      'imap://127.0.0.1/Bounces;UID=2 FW: The Weekly Brief cut',
    ]
    expect(await read(`imap://press@127.0.0.1:${port}/Bounces`)).toEqual(expected)
    expect(await read(`imap://press@127.0.0.1:${port}/Bounces`)).toEqual(expected)
    const seen = spawnSync('find', [join(root, 'mail', '.Bounces'), '-name', '*:2,*S*'], { encoding: 'utf8' })
    expect(seen.stdout).toBe('')
    expect(await read(`imap://press@127.0.0.1:${port}/`)).toEqual([])
  })

  it('says why it is refused, and never tells the password', async () => {
    process.env['GAZETTE_IMAP_PASSWORD'] = 'wrong'
    const refused = await read(`imap://press@127.0.0.1:${port}/`).catch((error: unknown) => error)
    expect(refused).toMatchObject({
      code: 'input',
      message: expect.stringContaining('imap://127.0.0.1/INBOX') as string,
    })
    expect(String(refused)).not.toContain('wrong')
    process.env['GAZETTE_IMAP_PASSWORD'] = PASSWORD
    await expect(read(`imap://press@127.0.0.1:${port}/None`)).rejects.toThrow('Cannot read messages')
    await expect(read(`imaps://press@127.0.0.1:${port}/`)).rejects.toThrow('Cannot read messages')
    await expect(read('imap://press@127.0.0.1:1/')).rejects.toThrow('Cannot read messages')
  })
})

describe('readMailbox() over IMAP with TLS', () => {
  const trust = (...more: readonly string[]) => setDefaultCACertificates([...usual, ...more])
  beforeAll(() => {
    process.env['GAZETTE_IMAP_PASSWORD'] = PASSWORD
  })
  afterAll(() => trust())

  it.each([
    ['from the start', () => `imaps://press@${AFAR}:${securePort}/Bounces`],
    ['after STARTTLS', () => `imap://press@${AFAR}:${port}/Bounces`],
  ])('reads %s, when somebody vouches for the certificate', async (_when, place) => {
    trust(certificate.cert)
    expect(await read(place())).toHaveLength(2)
    trust()
    await expect(read(place())).rejects.toThrow(/self.signed/i)
  })

  it('says no password to a server that offers no TLS', async () => {
    const heard: string[] = []
    const server = createServer((socket) => {
      socket.on('error', () => undefined)
      socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n')
      socket.on('data', (chunk) => {
        heard.push(chunk.toString())
        for (const line of chunk.toString().split('\r\n').filter(Boolean))
          socket.write(`* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n${line.split(' ')[0]} OK done\r\n`)
      })
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    const at = typeof address === 'object' && address !== null ? address.port : 0
    await expect(read(`imap://press@${AFAR}:${at}/`)).rejects.toThrow('Cannot read messages')
    expect(heard.join()).not.toMatch(/LOGIN|AUTHENTICATE|pass word|cGFzcyB3b3Jk/)
    server.close()
  })
})

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}

async function waitForPort(): Promise<void> {
  const { connect } = await import('node:net')
  for (let i = 0; i < 100; i++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
      socket.once('connect', () => socket.destroy())
    })
    if (isOpen) return
    await setTimeout(100)
  }
  throw new Error('Dovecot did not start')
}
