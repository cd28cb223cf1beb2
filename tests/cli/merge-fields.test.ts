import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { describe, expect, it } from 'vitest'
import { FERRY, makeFolder, runGazette } from './run-gazette.ts'

const DATE = ['--date', '2026-11-23']
const PATH = 'editions/2026-W48.md'
const READERS = [
  'Email,First Name,Town',
  'ada@example.org,Ädä,"Ségou, Mali"',
  'bo@example.net,,',
  'eve@example.com,"Eve\r\nBcc: mallory@example.org",<script>{{town}}',
]

describe('fields in the subject and the preheader', () => {
  const cwd = makeFolder({
    'gazette.config.yaml': 'fields: [First Name, town]\nsubscribers: readers.csv\n',
    'articles/ferry.md': FERRY.replace(/^title: .*$/m, 'title: Say {{town|where}} to the ferry crews'),
    'readers.csv': READERS.join('\n'),
  })
  const run = (...args: readonly string[]) => runGazette(args, { cwd })
  const edit = (front: Readonly<Record<string, string>>) => {
    let text = readFileSync(join(cwd, PATH), 'utf8')
    for (const [key, value] of Object.entries(front))
      text = text.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: "${value}"`)
    writeFileSync(join(cwd, PATH), text)
  }

  it('are not read out of articles, neither composed nor drafted', () => {
    expect(run('draft', ...DATE).status).toBe(0)
    for (const origin of [['--compose'], []]) {
      expect(run('build', ...DATE, ...origin).status).toBe(0)
      const edition = JSON.parse(readFileSync(join(cwd, 'out/2026-W48/edition.json'), 'utf8')) as object
      expect(edition).toMatchObject({ subject: 'Say { {town|where}} to the ferry crews' })
      expect(edition).not.toHaveProperty('subjectFields')
    }
  })

  it('are an error of the build when there is no such field, which names it and where', () => {
    edit({ subject: 'For {{first nmae|you}}' })
    const { status, stderr } = run('build', ...DATE)
    expect(status).toBe(5)
    expect(stderr).toContain('Cannot render the subject: subscribers have no field "first nmae"')
    expect(stderr).toContain('first name')
  })

  it('are each reader’s own words in the message, and the fallback everywhere else', async () => {
    edit({
      subject: '{{First Name|Reader}}, ferries of {{town|your island}}',
      preheader: 'News for {{town|all}}',
    })
    expect(run('build', ...DATE)).toMatchObject({ status: 0 })
    const page = readFileSync(join(cwd, 'out/2026-W48/index.html'), 'utf8')
    expect(page).toContain('News for all')
    expect(page).not.toMatch(/\{\{(?:First|town\|all)/)
    expect(run('send')).toMatchObject({ status: 0 })
    const folder = join(cwd, 'out/outbox/2026-W48')
    const messages = await Promise.all(
      readdirSync(folder).map(async (name) => simpleParser(readFileSync(join(folder, name)))),
    )
    const bySubject = messages.map(({ subject, to, bcc, html }) => ({
      to: [to].flat()[0]?.value[0]?.address,
      subject,
      bcc,
      preheader: /News for ([^&\u00A0\u034F\u200C]*)/.exec(String(html))?.[1]?.trim(),
    }))
    expect(bySubject.sort((a, b) => (a.to! < b.to! ? -1 : 1))).toEqual([
      { to: 'ada@example.org', subject: 'Ädä, ferries of Ségou, Mali', preheader: 'Ségou, Mali' },
      { to: 'bo@example.net', subject: 'Reader, ferries of your island', preheader: 'all' },
      {
        to: 'eve@example.com',
        subject: 'Eve Bcc: mallory@example.org, ferries of <script>{{town}}',
        preheader: '',
      },
    ])
    for (const { html } of messages) expect(String(html)).not.toContain('<script>')
  })

  it('are a subscriber’s own words in a test message too, and the fallback for anybody else', async () => {
    const sendTest = async (address: string, ...more: readonly string[]) => {
      const { status, stdout } = run('send', '--test', address, '--outbox', 'tests', '--json', ...more)
      expect(status).toBe(0)
      const [folder] = readdirSync(join(cwd, 'tests')).filter((name) => name.startsWith('test-'))
      const [name] = readdirSync(join(cwd, 'tests', folder!))
      const { subject } = await simpleParser(readFileSync(join(cwd, 'tests', folder!, name!)))
      rmSync(join(cwd, 'tests'), { recursive: true })
      return { subject, isSubscriber: (JSON.parse(stdout) as { isSubscriber: boolean }).isSubscriber }
    }
    expect(await sendTest('ADA@example.org')).toEqual({
      subject: 'Ädä, ferries of Ségou, Mali',
      isSubscriber: true,
    })
    expect(await sendTest('me@example.org')).toEqual({
      subject: 'Reader, ferries of your island',
      isSubscriber: false,
    })
    renameSync(join(cwd, 'readers.csv'), join(cwd, 'gone.csv'))
    expect(await sendTest('ada@example.org')).toMatchObject({ isSubscriber: false })
    writeFileSync(join(cwd, 'others.csv'), 'email,first name\nme@example.org,Mia\n')
    expect(await sendTest('me@example.org', '--subscribers', 'others.csv')).toEqual({
      subject: 'Mia, ferries of your island',
      isSubscriber: true,
    })
  })
})
