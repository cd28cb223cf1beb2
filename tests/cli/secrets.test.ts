import { generateKeyPairSync } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { startMailHost, type MailHost, type MailHostOptions } from '../deliver/smtp/mail-host.ts'
import { FERRY, makeFolder, runGazetteBeside } from './run-gazette.ts'

const USER = 'brief'
const PASSWORD = 'tøp-secret hunter2!'
const KEY = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string
// A line out of the middle of the key's own base64.
const KEY_LINE = KEY.split('\n')[5]!
const FORMS = [
  PASSWORD,
  encodeURIComponent(PASSWORD),
  JSON.stringify(PASSWORD).slice(1, -1),
  Buffer.from(PASSWORD).toString('base64').replace(/=*$/, ''),
  Buffer.from(`\0${USER}\0${PASSWORD}`).toString('base64').replace(/=*$/, ''),
  Buffer.from(PASSWORD).toString('hex'),
  'hunter2',
  KEY_LINE,
]

let host: MailHost | undefined
afterEach(async () => host?.stop())

/** A project whose secrets are in the environment or in files. */
async function make(where: 'env' | 'file', hostOptions: MailHostOptions) {
  host = await startMailHost(hostOptions)
  const password = where === 'env' ? { passwordEnv: 'PRESS_PASSWORD' } : { passwordFile: 'secrets/password' }
  const key = where === 'env' ? { keyEnv: 'PRESS_KEY' } : { keyFile: 'secrets/key.pem' }
  const cwd = makeFolder({
    'articles/ferry.md': FERRY,
    'readers.csv': 'email,name\nada@example.org,Ada\nbo@example.net,Bo\n',
    'secrets/password': `${PASSWORD}\n`,
    'secrets/key.pem': KEY,
    'gazette.config.json': JSON.stringify({
      sender: { name: 'The Brief', email: 'brief@example.org', postalAddress: '1 Quay Street' },
      mail: {
        servers: [{ host: '127.0.0.1', port: host.port, security: 'none', user: USER, ...password }],
        dkim: { selector: 'brief', ...key },
        retryMinutes: [0.001],
        waitMinutes: 0.1,
      },
    }),
  })
  const env: Record<string, string> = where === 'env' ? { PRESS_PASSWORD: PASSWORD, PRESS_KEY: KEY } : {}
  let shown = ''
  const run = async (...args: readonly string[]) => {
    const ended = await runGazetteBeside(args, { cwd, env })
    shown += `${args.join(' ')}\n${ended.stdout}\n${ended.stderr}\n`
    return ended
  }
  return { cwd, run, shown: () => shown }
}

/** Every file of a project but the secrets themselves, as Latin-1, and as what it is when compressed or stored raw. */
function readAll(cwd: string): string {
  return readdirSync(cwd, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('secrets') && statSync(join(cwd, path)).isFile())
    .map((path) => {
      const bytes = readFileSync(join(cwd, path))
      return `${path}\n${bytes.toString('latin1')}\n${bytes.toString('utf8')}`
    })
    .join('\n')
}

function findSecrets(found: string): readonly string[] {
  return FORMS.filter((form) => found.includes(form))
}

const login = { user: USER, password: PASSWORD, methods: ['PLAIN'] }

describe('secrets', () => {
  it('are in nothing that a whole run prints and writes, found in files', async () => {
    const { cwd, run, shown } = await make('file', { login })
    await run('build', '--date', '2026-11-23')
    await run('doctor', '--json')
    expect(await run('send', '--test', 'me@example.org', '--json')).toMatchObject({ status: 0 })
    const planned = await run('plan', '--subscribers', 'readers.csv', '--json')
    const { hash } = JSON.parse(planned.stdout) as { hash: string }
    expect(await run('send', '--subscribers', 'readers.csv', '--dry-run', 'dry')).toMatchObject({ status: 0 })
    const sent = await run('send', '--subscribers', 'readers.csv', '--confirm', hash, '--json')
    expect(sent).toMatchObject({ status: 0 })
    await run('outbox', 'log', '--json')
    await run('outbox', 'export')
    await run('resume', '--json')
    expect(host!.messages).toHaveLength(3)
    expect(host!.heard).toContain(`${USER}:${PASSWORD}`)
    expect(host!.messages[0]!.text).toContain('DKIM-Signature:')
    expect(findSecrets(shown())).toEqual([])
    expect(findSecrets(readAll(cwd))).toEqual([])
  })

  it('are in nothing that is printed and written, found in the environment', async () => {
    const { cwd, run, shown } = await make('env', { login })
    await run('build', '--date', '2026-11-23')
    expect(await run('send', '--test', 'me@example.org')).toMatchObject({ status: 0 })
    expect(host!.heard).toContain(`${USER}:${PASSWORD}`)
    expect(host!.messages[0]!.text).toContain('DKIM-Signature:')
    expect(findSecrets(shown())).toEqual([])
    expect(findSecrets(readAll(cwd))).toEqual([])
  })

  it('are in no error of a refused login, even when the server repeats them', async () => {
    const { cwd, run, shown } = await make('file', {
      login: { ...login, password: 'another' },
      repeatsLogin: true,
    })
    await run('build', '--date', '2026-11-23')
    const doctor = await run('doctor')
    expect(doctor.stdout).toMatch(/failed +server 127.0.0.1.*535/)
    const planned = await run('plan', '--subscribers', 'readers.csv', '--json')
    const { hash } = JSON.parse(planned.stdout) as { hash: string }
    const sent = await run('send', '--subscribers', 'readers.csv', '--confirm', hash, '--json')
    expect(sent).toMatchObject({ status: 7 })
    await run('outbox', 'log', '--json')
    expect(host!.messages).toEqual([])
    expect(host!.heard.join()).toContain(PASSWORD)
    expect(findSecrets(shown())).toEqual([])
    expect(findSecrets(readAll(cwd))).toEqual([])
  })

  it('say where they are missing', async () => {
    const { cwd, run, shown } = await make('file', { login })
    await run('build', '--date', '2026-11-23')
    writeFileSync(join(cwd, 'secrets', 'password'), '\n')
    expect((await run('send', '--test', 'me@example.org')).stderr).toContain('it is empty')
    writeFileSync(join(cwd, 'secrets', 'password'), PASSWORD)
    writeFileSync(join(cwd, 'secrets', 'key.pem'), `${KEY_LINE}\n`)
    expect(await run('send', '--test', 'me@example.org')).not.toMatchObject({ status: 0 })
    expect(findSecrets(shown())).toEqual([])
  })
})
