import { spawnSync } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, runGazette } from './run-gazette.ts'

const CSV = `\ufeff"E-mail Address",Name,Country,Joined,Status,"First, last"
ada@example.org,"Ada ""A"" Quill",ML,2026-02-03,subscribed,"a
b"
ben@bücher.example,Ben,SN,2025-12-01,,
ADA@example.org,Ada again,,,,
not an address,Nobody,,,,
cleo@example.org,Cleo,ML,2026-03-01,unsubscribed,
dora@example.org,Dora,ML,03/04/2026,,
emil@example.org,Emil,ML,,maybe,
fay@example.org,Fay,ML,,,x,too,many
"gus@example.org,hal@example.org",Two,,,,
"gia@example.org\r\nBcc: all@example.org",Gia,,,,
`

const subscribers = (cwd: string, ...args: readonly string[]) => runGazette(['subscribers', ...args], { cwd })
const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('gazette subscribers', () => {
  it('shows what columns become, and keeps nothing', () => {
    const cwd = makeFolder({ 'readers.csv': CSV })
    const { status, stdout } = subscribers(cwd, 'import', 'readers.csv', '--preview')
    expect(status).toBe(0)
    expect(stdout).toContain('readers.csv: utf-8, parted by commas')
    expect(stdout).toMatch(/E-mail Address +email +ada@example\.org/)
    expect(stdout).toMatch(/Country +field country +ML, SN/)
    expect(stdout).toContain('line 6 would be refused: "not an address" is not one e-mail address')
    expect(subscribers(cwd, 'list').stdout).toContain('0 subscribers')
  })

  it('imports nothing when what it refuses cannot be written down', () => {
    const cwd = makeFolder({ 'readers.csv': CSV })
    const { status, stderr } = subscribers(cwd, 'import', 'readers.csv', '--refused', 'none/refused.csv')
    expect(status).toBe(6)
    expect(stderr).toContain('Cannot write')
    expect(stderr).not.toContain('    at ')
    expect(subscribers(cwd, 'list').stdout).toContain('0 subscribers')
  })

  it('ends with an exit code of its own when every row is refused, and says what to look at', () => {
    const cwd = makeFolder({ 'readers.csv': 'email,name\nAda,ada@example.org\nBen,ben@example.org\n' })
    const { status, stdout, stderr } = subscribers(cwd, 'import', 'readers.csv', '--json')
    expect(status).toBe(4)
    expect(lines(stdout)).toMatchObject([{ rows: 2, refused: 2 }, { error: { code: 'input' } }])
    expect(stderr).toContain('Cannot import "readers.csv": every row is refused')
    expect(stderr).toContain('--preview')
  })

  it('imports, tells what was refused with file and line, and exports what an import reads back', () => {
    const cwd = makeFolder({ 'readers.csv': CSV })
    const first = subscribers(cwd, 'import', 'readers.csv', '--json', '--refused', 'refused.csv')
    expect(first.status).toBe(0)
    expect(lines(first.stdout)).toMatchObject([
      { rows: 10, refused: 6, enrolments: { added: 3, repeated: 1 } },
    ])
    expect(readFileSync(join(cwd, 'refused.csv'), 'utf8').split('\r\n')).toEqual([
      'file,line,why',
      'readers.csv,6,"""not an address"" is not one e-mail address"',
      'readers.csv,8,"""03/04/2026"" is no day such as 2026-01-31"',
      'readers.csv,9,"""maybe"" is no status"',
      'readers.csv,10,it has 8 cells where the first row names 6 columns',
      'readers.csv,11,"""gus@example.org,hal@example.org"" is not one e-mail address"',
      'readers.csv,12,"""gia@example.org Bcc: all@example.org"" is not one e-mail address"',
      '',
    ])
    const list = lines(subscribers(cwd, 'list', '--json').stdout)
    expect(list).toMatchObject([
      {
        address: 'ada@example.org',
        status: 'active',
        joined: '2026-02-03',
        fields: { name: 'Ada "A" Quill', 'first, last': 'a b' },
      },
      { address: 'ben@xn--bcher-kva.example', status: 'active' },
      { address: 'cleo@example.org', status: 'unsubscribed', reason: 'imported from readers.csv' },
    ])

    expect(subscribers(cwd, 'export', 'all.csv').status).toBe(0)
    expect(statSync(join(cwd, 'all.csv')).mode & 0o077).toBe(0)
    const elsewhere = makeFolder({ 'all.csv': readFileSync(join(cwd, 'all.csv')) })
    expect(subscribers(elsewhere, 'import', 'all.csv').status).toBe(0)
    expect(lines(subscribers(elsewhere, 'list', '--json').stdout)).toEqual(list)
  })

  it('never revives who left, nor adds who is suppressed or erased', () => {
    const cwd = makeFolder({ 'readers.csv': 'email\nada@example.org\nben@example.org\ncleo@example.org\n' })
    subscribers(cwd, 'import', 'readers.csv')
    expect(subscribers(cwd, 'remove', 'ada@example.org', '--reason', 'by phone').status).toBe(0)
    expect(subscribers(cwd, 'erase', 'ben@example.org').stdout).not.toContain('ben@')
    subscribers(cwd, 'suppress', 'cleo@example.org', 'dora@example.org')
    writeFileSync(
      join(cwd, 'readers.csv'),
      'email\nada@example.org\nben@example.org\ncleo@example.org\ndora@example.org\n',
    )
    const [report] = lines(subscribers(cwd, 'import', 'readers.csv', '--json').stdout)
    expect(report).toMatchObject({ enrolments: { added: 0, left: 2, suppressed: 2 } })
    expect(subscribers(cwd, 'list').stdout).toMatch(
      /2 subscribers: 2 unsubscribed\n3 addresses are never to be mailed/,
    )
    expect(subscribers(cwd, 'add', 'ada@example.org').status).toBe(4)
    expect(subscribers(cwd, 'add', 'ada@example.org', '--again', '--field', 'name=Ada').status).toBe(0)
    const [ada] = lines(subscribers(cwd, 'show', 'ada@example.org', '--json').stdout)
    expect(ada).toMatchObject({
      subscriber: { status: 'active', reason: 'added by hand' },
      events: [{ kind: 'unsubscribed', detail: 'by phone' }, { kind: 'active' }],
    })
  })

  it('writes no formula into an export, and takes the guard off again', () => {
    const cwd = makeFolder()
    const hostile = ['=HYPERLINK("http://x.example")', '+223 20 22', '-1', '@SUM(A1)', "'quoted", "'=kept"]
    hostile.forEach((value, i) =>
      subscribers(
        cwd,
        'add',
        `r${i}@example.org`,
        '--field',
        `note=${value}`,
        '__proto__=x',
        'constructor={{email}}<script>',
      ),
    )
    const csv = subscribers(cwd, 'export').stdout
    expect(csv).toContain('"\'=HYPERLINK(""http://x.example"")"')
    expect(csv.split(/[,\r\n]/).filter((cell) => /^"?[=+@]|^"?-\d/.test(cell))).toEqual([])
    const elsewhere = makeFolder({ 'all.csv': csv })
    subscribers(elsewhere, 'import', 'all.csv')
    const list = lines(subscribers(elsewhere, 'list', '--json').stdout)
    expect(list.map(({ fields }) => (fields as Record<string, string>)['note'])).toEqual(hostile)
    expect(JSON.stringify(list[0])).toContain('"__proto__":"x"')
  })

  it('reads standard input, semicolons, UTF-16, Windows-1252 and a bare list of addresses', () => {
    const cwd = makeFolder({
      'semicolons.csv': 'Adresse;Mail\n1, Quay Street;a@example.org\n',
      'utf16.csv': Buffer.from('\ufeffemail\tname\nb@example.org\tZoë\n', 'utf16le'),
      'latin.csv': Buffer.from('email,name\nc@example.org,Zo\u00eb\n', 'latin1'),
      'bare.txt': 'd@example.org\ne@example.org\n',
    })
    const entry = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
    const piped = makeFolder()
    spawnSync(process.execPath, [entry, 'subscribers', 'import', '-'], {
      cwd: piped,
      input: 'email\nz@example.org\n',
    })
    expect(lines(subscribers(piped, 'list', '--json').stdout)).toMatchObject([
      { address: 'z@example.org', reason: 'imported from standard input' },
    ])
    const { stderr, status } = subscribers(
      cwd,
      'import',
      'semicolons.csv',
      'utf16.csv',
      'latin.csv',
      'bare.txt',
    )
    expect(status).toBe(0)
    expect(stderr).toContain('latin.csv: it is not UTF-8')
    expect(lines(subscribers(cwd, 'list', '--json').stdout)).toMatchObject([
      { address: 'a@example.org', fields: { adresse: '1, Quay Street' } },
      { address: 'b@example.org', fields: { name: 'Zoë' } },
      { address: 'c@example.org', fields: { name: 'Zoë' } },
      { address: 'd@example.org' },
      { address: 'e@example.org' },
    ])
  })

  it.each([
    ['longer than 64 KiB', `a@example.org,A\nb@example.org,"B ${'x'.repeat(80_000)}"\nc@example.org,C\n`],
    ['not closed', 'a@example.org,A "the" a\nb@example.org,"B\nc@example.org,C\n'],
  ])('stops at a row that is %s, and says where', (_what, rows) => {
    const cwd = makeFolder({ 'readers.csv': `email,name\n${rows}` })
    const { status, stderr } = subscribers(cwd, 'import', 'readers.csv')
    expect(stderr).toContain('the row that begins on line 3 is not closed, or longer than 64 KiB')
    expect(status).toBe(4)
  })

  it.each([
    [['import', 'none.csv'], 4, /there is no such file/],
    [['import', 'empty.csv'], 4, /it is empty/],
    [['import', 'names.csv'], 4, /no column is named "email"/],
    [['import', 'names.csv', '--map', 'Nick=email'], 4, /no column is named "nick"/],
    [['import', 'names.csv', '--map', 'name'], 2, /Column=field/],
    [['list', '--segment', 'country = ML'], 2, /country = ML\n {12}\^\^/],
    [['add', 'ada@example'], 2, /not|as an e-mail address/],
    [['show', 'zoe@example.org'], 4, /nothing is known/],
    [['remove', 'zoe@example.org'], 4, /not on the list/],
    [[], 2, /There are: import, export/],
  ])('refuses %j with exit code %i', (args, status, message) => {
    const cwd = makeFolder({ 'empty.csv': '', 'names.csv': 'name,country\nAda,ML\n' })
    const ended = subscribers(cwd, ...args)
    expect(ended.stderr).toMatch(message)
    expect(ended.status).toBe(status)
  })

  it('takes segments by name and by expression', () => {
    const cwd = makeFolder({
      'gazette.config.json': JSON.stringify({
        segments: { mali: 'country = "ML"' },
        store: 'here/list.sqlite',
      }),
      'readers.csv':
        'email,country,joined\na@example.org,ML,2026-02-01\nb@example.org,SN,2026-02-01\nc@example.org,ML,2025-02-01\n',
    })
    subscribers(cwd, 'import', 'readers.csv')
    expect(statSync(join(cwd, 'here', 'list.sqlite')).isFile()).toBe(true)
    expect(lines(subscribers(cwd, 'list', '--segment', 'mali', '--json').stdout)).toHaveLength(2)
    const segment = 'country = "ML" and joined > 2026-01-01'
    expect(subscribers(cwd, 'list', '--segment', segment).stdout).toContain('1 subscriber: 1 active')
    expect(subscribers(cwd, 'export', '--segment', segment).stdout.trim().split('\n')).toHaveLength(2)
    for (const command of ['list', 'export']) {
      const slip = subscribers(cwd, command, '--segment', 'not countri = "ML"')
      expect(slip.status).toBe(0)
      expect(slip.stderr).toContain('The segment asks for "countri", which none of the subscribers has')
      expect(slip.stderr).toContain('Did you mean "country"?')
      const right = subscribers(cwd, command, '--segment', 'not country = "ML"', '--status', 'pending')
      expect(right.stderr).not.toContain('segment-field-unknown')
    }
  })
})
