import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { checkSetup } from '../../src/press/press.ts'

const folder = mkdtempSync(join(tmpdir(), 'gazette-doctor-'))
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
writeFileSync(
  join(folder, 'gazette.config.json'),
  JSON.stringify({
    sender: { email: 'brief@example.org' },
    mail: {
      servers: [{ host: '127.0.0.1', port: 1, security: 'none' }],
      dkim: { selector: 'brief', keyFile: 'key.pem' },
      unsubscribeUrl: 'https://example.org/leave/{token}',
    },
  }),
)
const own = publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
const check = async (records: Readonly<Record<string, readonly string[]>>) => {
  const config = await readConfig({ cwd: folder })
  const checks = await checkSetup(config, { findText: async (name) => records[name] ?? [] })
  return Object.fromEntries(checks.map(({ name, verdict }) => [name, verdict]))
}

describe('checkSetup()', () => {
  it('tells each thing that sending needs and lacks', async () => {
    expect(await check({})).toEqual({
      sender: 'ok',
      'server 127.0.0.1': 'failed',
      DKIM: 'failed',
      SPF: 'failed',
      DMARC: 'failed',
      bounces: 'warning',
      unsubscribe: 'ok',
      'List-Id': 'ok',
    })
  })

  it('holds the published key against ours, and finds one SPF record and DMARC', async () => {
    const records = {
      'brief._domainkey.example.org': [`v=DKIM1; k=rsa; p=${own}`],
      'example.org': ['v=spf1 ip4:192.0.2.1 -all', 'other=1'],
      '_dmarc.example.org': ['v=DMARC1; p=none'],
    }
    expect(await check(records)).toMatchObject({ DKIM: 'ok', SPF: 'ok', DMARC: 'ok' })
    const wrong = { ...records, 'brief._domainkey.example.org': ['v=DKIM1; p=AAAA'] }
    expect(await check(wrong)).toMatchObject({ DKIM: 'failed' })
    expect(await check({ ...records, 'example.org': ['v=spf1 -all', 'v=spf1 ~all'] })).toMatchObject({
      SPF: 'failed',
    })
  })
})
