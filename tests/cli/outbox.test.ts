import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FERRY, listHashes, makeFolder, runGazette } from './run-gazette.ts'

describe('gazette plan, send, outbox', () => {
  const cwd = makeFolder({
    'articles/ferry.md': FERRY,
    'readers.csv': 'email,name\nada@example.org,"=cmd|\' /C calc\'!A0"\nbo@example.net,Bo\n',
  })
  const run = (...args: readonly string[]) => runGazette(args, { cwd })
  const plan = () =>
    JSON.parse(run('plan', '--subscribers', 'readers.csv', '--json').stdout) as { hash: string }

  it('sends exactly what was planned, and refuses what changed', () => {
    run('build', '--date', '2026-11-23')
    expect(run('plan', '--subscribers', 'readers.csv').stdout).toContain('receive it   2')
    const { hash } = plan()
    expect(plan().hash).toBe(hash)
    const wrong = run('send', '--subscribers', 'readers.csv', '--confirm', '000000000000')
    expect(wrong).toMatchObject({ status: 2 })
    expect(wrong.stderr).toContain(hash)
    expect(run('send', '--subscribers', 'readers.csv', '--confirm', hash)).toMatchObject({ status: 0 })
    expect(run('send', '--subscribers', 'readers.csv', '--confirm', hash)).toMatchObject({ status: 2 })
  })

  it('says who got it, in numbers, line by line and as CSV', () => {
    expect(run('outbox', 'status').stdout).toMatch(/sent +2[^]*everybody has it/)
    expect(run('outbox', 'list', '--state', 'failed').stdout).toBe('')
    const lines = run('outbox', 'list', '--json').stdout.trim().split('\n')
    expect(lines.map((line) => (JSON.parse(line) as { address: string }).address)).toEqual([
      'ada@example.org',
      'bo@example.net',
    ])
    expect(run('outbox', 'export').stdout).toMatch(
      /^edition,address,state,[^]*2026-W48,ada@example.org,sent,1,/,
    )
    expect(run('outbox', 'log').stdout).toContain('begin')
  })

  it('sends a test to anybody, and tells later what changed since', () => {
    expect(run('send', '--test', 'me@example.org').status).toBe(0)
    expect(run('plan', '--subscribers', 'readers.csv').stdout).toContain(
      'to me@example.org; nothing changed since',
    )
    expect(run('send', '--test', 'me@example.org, you@example.org')).toMatchObject({ status: 2 })
    expect(run('outbox', 'status').stdout).toMatch(/sent +2/)
  })

  it('retries only what somebody names', () => {
    expect(run('outbox', 'retry')).toMatchObject({ status: 2 })
    expect(run('outbox', 'retry', '--state', 'sent')).toMatchObject({ status: 2 })
    expect(run('outbox', 'retry', '--state', 'failed').stdout).toContain('0 ready')
  })
})

describe('gazette plan and send beside the archive', () => {
  const cwd = makeFolder({
    'gazette.config.yaml': 'siteUrl: https://example.org/brief\narchive: public\nsubscribers: readers.csv\n',
    'articles/ferry.md': FERRY,
    'readers.csv': 'email\nada@example.org\n',
  })
  const run = (...args: readonly string[]) => runGazette(args, { cwd })

  it('leaves no file behind when it only looks', () => {
    run('build', '--date', '2026-11-23')
    const before = listHashes(cwd)
    expect(run('plan')).toMatchObject({ status: 0 })
    expect(listHashes(cwd)).toEqual(before)
    expect(run('send', '--dry-run', 'dry')).toMatchObject({ status: 0 })
    rmSync(join(cwd, 'dry'), { recursive: true })
    expect(listHashes(cwd)).toEqual(before)
  })

  it('puts what was sent into index and feeds', () => {
    const { status, stdout } = run('send')
    expect(status).toBe(0)
    expect(stdout).toContain('Archived 1 edition in public')
    for (const path of ['index.html', 'feed.xml', 'feed.json'])
      expect(readFileSync(join(cwd, 'public', path), 'utf8'), path).toContain('2026-W48')
  })

  it('is no failure when the archive cannot be written: the messages went out', () => {
    rmSync(join(cwd, 'public'), { recursive: true })
    mkdirSync(join(cwd, 'public'))
    writeFileSync(join(cwd, 'public/index.html'), 'mine')
    writeFileSync(join(cwd, 'readers.csv'), 'email\nada@example.org\nbo@example.net\n')
    const { status, stderr } = run('send')
    expect(status).toBe(0)
    expect(stderr).toContain('[archive-not-updated]')
    expect(readFileSync(join(cwd, 'public/index.html'), 'utf8')).toBe('mine')
  })

  it('says a size also when everybody is in the ledger, and tells of a segment that asks for what nobody has', () => {
    const all = JSON.parse(run('plan', '--json').stdout) as { receiving: number; messageBytes: number }
    expect(all.receiving).toBe(0)
    expect(all.messageBytes).toBeGreaterThan(1000)
    writeFileSync(join(cwd, 'towns.csv'), 'email,town\nada@example.org,Ségou\n')
    const notice = (segment: string) =>
      run('plan', '--subscribers', 'towns.csv', '--segment', segment).stderr.includes('segment-field-unknown')
    expect(notice('twon = "Ségou"')).toBe(true)
    expect(notice('not (town = "Ségou" or joined > 2026-01-01)')).toBe(false)
  })

  it('takes nothing down for a trial in a folder that is named for once', () => {
    const register = () => readFileSync(join(cwd, 'editions/register.json'), 'utf8')
    run('build', '--date', '2026-11-23', '--since', '2026-11-01', '--again', '--id', 'trial')
    const before = register()
    expect(run('send', 'trial', '--outbox', 'tried')).toMatchObject({ status: 0 })
    expect(register()).toBe(before)
    expect(run('send', 'trial', '--test', 'me@example.org')).toMatchObject({ status: 0 })
    expect(run('send', 'trial')).toMatchObject({ status: 0 })
    expect(register()).not.toBe(before)
    const log = run('outbox', 'log', 'trial').stdout
    expect(log).toMatch(/^\S+Z test +to me@example\.org$/m)
    expect(log).not.toContain('hashes')
  })
})
