import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AnalysisRecord } from '../../src/press/press.ts'
import { FERRY, makeFolder, runGazette, WHALE } from './run-gazette.ts'

const cwd = makeFolder({ 'news/ferry.md': FERRY, 'news/whale.txt': WHALE })
const analyse = (args: readonly string[]) => runGazette(['analyse', ...args], { cwd })
const parse = (stdout: string) =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as AnalysisRecord)

describe('gazette analyse', () => {
  it('prints one line of JSON for each article, in order of path, and nothing else', () => {
    const { status, stdout } = analyse(['news', '--json'])
    expect(status).toBe(0)
    expect(parse(stdout).map(({ path, title }) => [path, title])).toEqual([
      ['news/ferry.md', 'Ferry crews on Lantern Island win a shorter week'],
      ['news/whale.txt', 'Whale seen off Tansy for the first time in forty years'],
    ])
  })

  it('keeps its contract', () => {
    const [record] = parse(analyse(['news/ferry.md', '--json']).stdout)
    expect(Object.keys(record!)).toEqual([
      'path',
      'title',
      'text',
      'positionsIn',
      'sentences',
      'summary',
      'quotations',
      'notices',
    ])
    const [quotation] = record!.quotations
    expect(quotation).toMatchObject({
      kind: 'direct',
      content: [
        {
          text: 'Nobody should have to choose between steering a boat safely and seeing their children awake,',
        },
      ],
      speaker: {
        name: 'Oona Terrell',
        role: 'chair of the Lantern Island harbour board',
        inferred: false,
        mention: { text: 'Oona Terrell' },
      },
      cue: { text: 'said' },
    })
    expect(quotation!.score).toBeGreaterThan(0)
  })

  it('gives positions that hold the words in the file', () => {
    for (const record of parse(analyse(['news', '--json']).stdout)) {
      const source = readFileSync(join(cwd, record.path), 'utf8')
      const places = [
        ...record.sentences,
        ...record.summary,
        ...record.quotations.flatMap(({ content }) => content),
      ]
      for (const { text, position } of places)
        expect(source.slice(position.start.offset!, position.end.offset!)).toBe(text)
    }
  })

  it('chooses as many sentences as it is asked for', () => {
    expect(
      parse(analyse(['news/ferry.md', '--json', '--summary-sentences', '1']).stdout)[0]!.summary,
    ).toHaveLength(1)
  })

  it('prints the article for people, with quotations, speakers and summary marked', () => {
    const { stdout } = analyse(['news/whale.txt', '--summary-sentences', '1'])
    expect(stdout).toContain(
      [
        'The article, marked',
        '▎ in the summary · “…”[1] quoted · ‹…›[1] reported',
        '',
        '▎ ‹A fin whale was seen off Tansy on Sunday, the first there in forty years›[1],',
        '▎ the island’s marine station reported.',
        '      [1] the island’s marine station · indirect, line 3',
        '',
        '  "She stayed for an hour and then she was gone,"[2] said Jonas Brandt, a warden',
        '  at the station. He had gone out to count seals.',
        '      [2] Jonas Brandt, warden at the station · direct, line 5',
        '',
        '  The station asks boats to keep two hundred metres away.',
      ].join('\n'),
    )
    expect(stdout).not.toContain('\u001b')
  })

  it('keeps every word of the article, marked or not', () => {
    for (const [record, file] of [
      [parse(analyse(['news/ferry.md', '--json']).stdout)[0]!, 'news/ferry.md'],
      [parse(analyse(['news/whale.txt', '--json']).stdout)[0]!, 'news/whale.txt'],
    ] as const) {
      const shown = analyse([file]).stdout.split('‹…›[1] reported\n')[1]!.split('\nNamed')[0]!
      const words = shown
        .split('\n')
        .filter((line) => !line.startsWith('      '))
        .join(' ')
        .replace(/\[\d+\]|[‹›▎]/gu, '')
      expect(words.split(/\s+/u).filter(Boolean)).toEqual(record.text.split(/\s+/u).filter(Boolean))
    }
  })

  it('lists what was found without the article where that is asked for', () => {
    const { stdout } = analyse(['news/whale.txt', '--findings'])
    expect(stdout).toContain('Whale seen off Tansy for the first time in forty years')
    expect(stdout).toContain('“She stayed for an hour and then she was gone,”')
    expect(stdout).toContain('— Jonas Brandt, warden at the station')
    expect(stdout).not.toContain('He had gone out to count seals.')
  })

  it('lets no escape sequence of an article reach the terminal', () => {
    const folder = makeFolder({
      'a.txt':
        'A headline of some words\n\nA sentence with \u001b[31mred\u001b[0m in it, and a few more words.\n',
    })
    expect(runGazette(['analyse', 'a.txt'], { cwd: folder }).stdout).not.toContain('\u001b')
  })

  it('paints where it is told to', () => {
    const { stdout } = runGazette(['analyse', 'news/whale.txt'], { cwd, env: { FORCE_COLOR: '1' } })
    expect(stdout).toContain('\u001b[1m')
  })
})

describe('gazette inspect', () => {
  it('prints the tree for people', () => {
    const { stdout } = runGazette(['inspect', 'news/ferry.md'], { cwd })
    expect(stdout).toMatch(/^headline +Ferry crews/m)
    expect(stdout).toMatch(/^ {2}paragraph 9:1$/m)
  })

  it('prints the tree as mdast with --json', () => {
    const { stdout } = runGazette(['inspect', 'news/ferry.md', '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({
      tree: { type: 'root' },
      byline: 'Imke Sundal',
      positionsIn: 'source',
    })
  })
})
