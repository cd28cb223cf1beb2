import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMPLAINT, toReport } from '../parse/bounce/bounce-messages.ts'
import { makeFolder, runGazette } from './run-gazette.ts'

const HARD = toReport({ status: '5.1.1', diagnostic: '550 5.1.1 User unknown' })
const REPLY = 'From: ada@reader.example\nSubject: Out of office\nAuto-Submitted: auto-replied\n\nAway\n'

describe('gazette bounces', () => {
  it('prints one line of JSON a message', () => {
    const cwd = makeFolder({
      'mail/1.eml': HARD,
      'mail/2.eml': COMPLAINT,
      'mail/3.eml': REPLY,
      'mail/4.eml': 'Subject: Hello\n\nHello\n',
    })
    const { stdout, status } = runGazette(['bounces', 'mail', '--json'], { cwd })
    expect(status).toBe(0)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        path: join('mail', '1.eml'),
        recipients: [
          {
            address: 'ada@reader.example',
            kind: 'hard',
            status: '5.1.1',
            reason: 'no such address: 550 5.1.1 User unknown',
          },
        ],
      },
      {
        path: join('mail', '2.eml'),
        recipients: [
          { address: 'ada@reader.example', kind: 'complaint', status: '', reason: 'complaint: abuse' },
        ],
      },
      {
        path: join('mail', '3.eml'),
        recipients: [{ address: 'ada@reader.example', kind: 'none', status: '', reason: 'auto-reply' }],
      },
      { path: join('mail', '4.eml'), recipients: [] },
    ])
  })

  it('tells what was not believed, and reads standard input', () => {
    const cwd = makeFolder({ 'one.eml': HARD })
    const told = runGazette(['bounces', 'one.eml'], { cwd })
    expect(told.stdout).toContain(
      'one.eml: hard ada@reader.example 5.1.1 no such address: 550 5.1.1 User unknown (not believed)',
    )
    expect(told.stdout).toContain('1 not believed: no token of ours, and nobody whom we mailed')
    const entry = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
    const { stdout } = spawnSync(process.execPath, [entry, 'bounces', '-', '--dry-run', '--json'], {
      cwd,
      input: HARD,
      encoding: 'utf8',
    })
    expect(JSON.parse(stdout)).toMatchObject({ path: '-', recipients: [{ kind: 'hard' }] })
  })

  it('refuses what is not there', () => {
    const cwd = makeFolder({ 'empty/a.json': '{}' })
    expect(runGazette(['bounces', 'none'], { cwd }).status).toBe(4)
    expect(runGazette(['bounces', 'empty'], { cwd }).stderr).toContain('Cannot find a message in "empty"')
  })
})
