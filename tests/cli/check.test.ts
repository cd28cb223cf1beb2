import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { checkEditionFile, checkEditions, draftEdition } from '../../src/press/press.ts'
import { FERRY, makeFolder, runGazette, WHALE } from './run-gazette.ts'

const PATH = 'editions/2026-W48.md'
const DATE = ['--date', '2026-11-23']
const date = toCalendarDate('2026-11-23')!

async function draft(
  articles: Readonly<Record<string, string>> = { 'articles/ferry.md': FERRY, 'articles/whale.txt': WHALE },
) {
  const cwd = makeFolder({
    'gazette.config.yaml': 'title: The Lantern Brief\narticles: [articles]\n',
    ...articles,
  })
  const config = await readConfig({ cwd })
  await draftEdition({ config, paths: [], date, existing: 'keep' })
  const file = join(cwd, PATH)
  return {
    cwd,
    /** What is found after a change, without what is only told. */
    check: async (change: (text: string) => string = (text) => text, today = date) => {
      writeFileSync(file, change(readFileSync(file, 'utf8')))
      const { findings } = await checkEditionFile({ config, paths: [], date: today })
      return findings.filter(({ severity }) => severity !== 'info')
    },
    checkAll: async () => checkEditions({ config, paths: [], date }),
  }
}

type Check = Awaited<ReturnType<Awaited<ReturnType<typeof draft>>['check']>>
const listCodes = (findings: Readonly<Check>) => findings.map(({ code }) => code)

describe('gazette check', () => {
  it.each<[string, (text: string) => string, readonly string[]]>([
    ['nothing in a draft', (text) => text, []],
    [
      'a subject over 60 characters',
      (text) => text.replace(/^subject: .*/m, `subject: ${'Ferry crews '.repeat(6)}`),
      ['subject-long'],
    ],
    ['an empty preheader', (text) => text.replace(/^preheader: .*/m, 'preheader: ""'), ['preheader-empty']],
    [
      'a picture that does not say what it shows',
      (text) => text.replace('## In this issue\n', '## In this issue\n\n![](https://example.org/a.jpg)\n'),
      ['alt-missing'],
    ],
    [
      'a picture that readers cannot see',
      (text) => text.replace('## In this issue\n', '## In this issue\n\n![A boat](../boat.jpg)\n'),
      ['image-unreachable'],
    ],
    [
      'a link to nothing in the edition',
      (text) =>
        text.replace('## In this issue\n', '## In this issue\n\nSee [the eels](#eels-return) first.\n'),
      ['link-dead'],
    ],
    [
      'no link to a story of the edition',
      (text) =>
        text.replace(
          '## In this issue\n',
          '## In this issue\n\nSee [the crews](#ferry-crews-on-lantern-island-win-a-shorter-week) first.\n',
        ),
      [],
    ],
    [
      'a name that stands in no source',
      (text) => text.replace('The station asks', 'The station and Maria Lund ask'),
      ['name-unsourced'],
    ],
    [
      'a figure that stands in no source',
      (text) =>
        text.replace(/costs? 210,000 crowns|change to cost 210,000/, (words) => words.replace('210', '310')),
      ['figure-unsourced'],
    ],
    [
      'a figure in another scale',
      (text) => text.replace('two hundred metres', '2 million metres'),
      ['figure-unsourced'],
    ],
    [
      'a figure that only the date of its article holds',
      (text) => text.replace('for a third of it', 'for a third of it and 11 per cent'),
      ['figure-unsourced'],
    ],
    [
      'words in quotation marks that nobody said',
      (text) => text.replace('The station asks', 'The station, which “would rather not”, asks'),
      ['quoted-words-unsourced'],
    ],
    [
      'no words in quotation marks that somebody said',
      (text) => text.replace('The station asks', '“She stayed for an hour,” he says; the station asks'),
      [],
    ],
    [
      'no figure that is only written otherwise',
      (text) => text.replace('four days a week', '4 days a week'),
      [],
    ],
    [
      'a quotation in a story of the editor’s own',
      (text) =>
        text.replace('<!-- Drafted', '### Ours\n\n> Boats are slow\n>\n> — Ada Quill\n\n<!-- Drafted'),
      ['quotation-unsourced'],
    ],
    [
      'a role that does not stand there',
      (text) => text.replace('chair of the Lantern Island harbour board', 'mayor of Tansy'),
      ['role-unsourced'],
    ],
    [
      'a speaker who is verified by hand',
      (text) => text.replace(/— Jonas Brandt.*/, '— Mette Rasch (verified)'),
      [],
    ],
  ])('finds %s', async (_, change, codes) => {
    const { check } = await draft()
    expect(listCodes(await check(change))).toEqual(codes)
  })

  it('finds an article that was changed since it was drafted, until its row is written anew', async () => {
    const { cwd, check } = await draft()
    writeFileSync(join(cwd, 'articles/whale.txt'), WHALE.replace('two hundred', 'three hundred'))
    const [changed, ...others] = await check()
    expect([
      changed?.code,
      changed?.source?.path,
      others.filter(({ code }) => code !== 'figure-unsourced'),
    ]).toEqual(['draft-outdated', 'articles/whale.txt', []])
    await check((text) =>
      text
        .replace(/^[0-9a-f]{16} {2}articles\/whale.txt\n/m, '')
        .replace('two hundred metres', 'three hundred metres'),
    )
    await draftEdition({ config: await readConfig({ cwd }), paths: [], date, existing: 'update' })
    expect(await check()).toEqual([])
  })

  it('finds dates that are stale: of the edition, of its articles, of words like tomorrow', async () => {
    const { check } = await draft({
      'articles/ferry.md': FERRY.replace('signed an agreement on Thursday', 'sign an agreement tomorrow'),
    })
    expect(new Set(listCodes(await check()))).toEqual(new Set(['day-relative']))
    const edit = (text: string) => text.replaceAll('tomorrow', 'on Friday')
    expect(listCodes(await check(edit, toCalendarDate('2026-12-02')!))).toContain('edition-late')
    const redate = (day: string) => (text: string) => text.replace(/^date: .*/m, `date: ${day}`)
    expect(listCodes(await check(redate('2027-03-01')))).toContain('article-old')
    expect(listCodes(await check(redate('2026-11-02')))).toContain('article-ahead')
  })

  it('finds a story that ran in an earlier edition, and names those that printed what was changed since', async () => {
    const { cwd, check, checkAll } = await draft()
    expect(runGazette(['build', ...DATE], { cwd }).status).toBe(0)
    expect(runGazette(['publish', '--dir', 'site'], { cwd }).status).toBe(0)
    expect((await checkAll()).corrections).toEqual([])
    const next = readFileSync(join(cwd, PATH), 'utf8').replace('date: 2026-11-23', 'date: 2026-11-30')
    writeFileSync(join(cwd, 'editions/2026-W49.md'), next)
    const later = await checkEditionFile({
      config: await readConfig({ cwd }),
      paths: [],
      date,
      id: '2026-W49',
    })
    expect(listCodes(later.findings)).toContain('story-ran-before')
    expect(listCodes(await check())).toEqual([])

    writeFileSync(join(cwd, 'articles/whale.txt'), WHALE.replace('forty years, the', 'thirty years, the'))
    writeFileSync(
      join(cwd, 'articles/ferry.md'),
      FERRY.replace('Nobody should have to choose', 'Nobody ought to choose'),
    )
    const { corrections } = await checkAll()
    expect(
      corrections.map(({ editionId, code, severity, path, source }) => [
        editionId,
        code,
        severity,
        path,
        source?.path,
      ]),
    ).toEqual([
      ['2026-W48', 'quotation-withdrawn', 'error', PATH, 'articles/ferry.md'],
      ['2026-W48', 'correction-due', 'warning', PATH, 'articles/whale.txt'],
    ])
    expect(corrections[0]?.nearest).toContain('Nobody ought to choose between')
    const { status, stdout } = runGazette(['check', '--all', ...DATE], { cwd })
    expect(status).toBe(9)
    expect(stdout).toContain('Printed from articles that were changed since: 2026-W48')
  })

  it('ends with a code for machines, speaks JSON and annotations', async () => {
    const { cwd } = await draft()
    const file = join(cwd, PATH)
    expect(runGazette(['check', ...DATE], { cwd }).status).toBe(0)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('The station asks', 'The station and Maria Lund ask'),
    )
    expect(runGazette(['check', ...DATE], { cwd }).status).toBe(0)
    expect(runGazette(['check', ...DATE, '--strict'], { cwd }).status).toBe(9)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('> She stayed for an hour', '> She stayed for a day'),
    )
    const line =
      readFileSync(file, 'utf8')
        .split('\n')
        .findIndex((text) => text.startsWith('> She')) + 1
    const annotated = runGazette(['check', '2026-W48', '--format', 'github'], {
      cwd,
      env: { GITHUB_WORKSPACE: join(cwd, '..') },
    })
    expect(annotated.status).toBe(9)
    expect(annotated.stdout).toMatch(
      new RegExp(`^::error file=[^/]+/${PATH},line=${line},title=quotation-not-verbatim::`, 'm'),
    )
    const { ok, counts, findings } = JSON.parse(
      runGazette(['check', PATH, '--json', ...DATE], { cwd }).stdout,
    ) as { ok: boolean; counts: object; findings: { severity: string; nearest?: string }[] }
    expect([ok, counts]).toMatchObject([false, { errors: 1, warnings: 1 }])
    expect(findings.find(({ severity }) => severity === 'error')?.nearest).toContain('She stayed for an hour')
    const built = runGazette(['build', ...DATE], { cwd })
    expect(built.status).toBe(9)
    expect(built.stderr).toContain(`${PATH}:${line}`)
    expect(runGazette(['check', '2026-W01'], { cwd }).status).toBe(4)
  })
})

describe('gazette trace', () => {
  it('says article, line and words; of an edited sentence those that come nearest', async () => {
    const { cwd, check } = await draft()
    await check((text) => text.replace('asks boats to keep', 'asks some boats to keep'))
    const trace = (words: string) => {
      const { stdout } = runGazette(['trace', '2026-W48', words, '--json'], { cwd })
      return JSON.parse(stdout.split('\n')[0]!) as {
        mark: string
        sources: { path: string; line: number; words: string }[]
      }
    }
    expect(trace('stayed for an hour')).toMatchObject({
      kind: 'quotation',
      name: 'Jonas Brandt',
      mark: 'verbatim',
      sources: [
        { path: 'articles/whale.txt', line: 5, words: 'She stayed for an hour and then she was gone' },
      ],
    })
    expect(trace('some boats')).toMatchObject({
      mark: 'edited',
      sources: [{ path: 'articles/whale.txt', line: 7 }],
    })
    expect(runGazette(['trace', '2026-W48', 'nobody wrote this'], { cwd }).status).toBe(4)
  })

  it.each(['trace', 'check', 'build'])(
    '%s says which edition may be meant where there is none',
    async (name) => {
      const { cwd } = await draft()
      const { status, stderr } = runGazette([name, '2026-W84'], { cwd })
      expect([status, stderr]).toEqual([4, expect.stringContaining('Did you mean "2026-W48"?') as string])
    },
  )
})
