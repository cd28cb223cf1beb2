import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Edition } from '../../src/model/edition.ts'
import type { Explanation } from '../../src/model/explanation.ts'
import { readConfig } from '../../src/config/config.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { FORMATS, type Format } from '../../src/model/rendition.ts'
import { buildEdition, draftEdition, type DraftReport } from '../../src/press/press.ts'
import { FERRY, listHashes, makeFolder, runGazette, WHALE } from './run-gazette.ts'

const DATE = ['--date', '2026-11-23']
const PATH = 'editions/2026-W48.md'
const CONFIG =
  'title: The Lantern Brief\narticles: [articles]\nsections: [Work, {title: Sea, folders: [sea]}]\n'
const EELS = `---
title: Eels return to the Calder
date: 2026-11-22
section: Rivers
---

Eels were counted in the river on Friday. “There were nine of them, and they were in good health,” said Mette Rasch.
`

const date = toCalendarDate('2026-11-23')!

/** Drafts in this process: one for each case is many. */
async function draftAgain(cwd: string, existing: 'keep' | 'update' = 'keep'): Promise<DraftReport> {
  return draftEdition({ config: await readConfig({ cwd }), paths: [], date, number: 12, existing })
}

async function buildHere(cwd: string, formats: readonly Format[] = ['web', 'json']) {
  return buildEdition({ config: await readConfig({ cwd }), paths: [], date, number: 12, formats })
}

interface Drafted {
  readonly cwd: string
  readonly read: () => string
  readonly edit: (change: (text: string) => string) => void
  /** What is built, and what was noticed on the way. */
  readonly build: () => Promise<{ edition: Edition; page: string; codes: string[] }>
}

async function draft(): Promise<Drafted> {
  const cwd = makeFolder({
    'gazette.config.yaml': CONFIG,
    'articles/ferry.md': FERRY.replace('tags: [work]', 'tags: [work]\nsection: Work'),
    'articles/sea/whale.txt': WHALE,
  })
  expect((await draftAgain(cwd)).status).toBe('written')
  const path = join(cwd, PATH)
  const read = () => readFileSync(path, 'utf8')
  return {
    cwd,
    read,
    edit: (change) => {
      const before = read()
      const after = change(before)
      expect(after).not.toBe(before)
      writeFileSync(path, after)
    },
    build: async () => {
      const { folder, notices } = await buildHere(cwd)
      return {
        codes: notices.map(({ code }) => code),
        edition: JSON.parse(readFileSync(join(folder, 'edition.json'), 'utf8')) as Edition,
        page: readFileSync(join(folder, 'index.html'), 'utf8'),
      }
    },
  }
}

const listHeadlines = ({ sections }: Edition) =>
  sections.map(({ title, stories }) => [title, ...stories.map(({ headline }) => headline)])
const FERRY_TITLE = 'Ferry crews on Lantern Island win a shorter week'
const WHALE_TITLE = 'Whale seen off Tansy for the first time in forty years'

/** The part of a draft that tells a story. */
const findStory = (text: string, title: string) =>
  text.split(/^(?=#{2,3} |<!-- Drafted)/m).find((part) => part.startsWith('### ') && part.includes(title))!

describe('what an editor does to a draft survives the build', () => {
  it('nothing at all: every file but the data is as if it had been composed', async () => {
    const { cwd } = await draft()
    await buildHere(cwd, FORMATS)
    const hashes = () =>
      Object.entries(listHashes(join(cwd, 'out/2026-W48'))).filter(
        ([path]) => !/edition\.json|manifest\.json/.test(path),
      )
    const fromFile = hashes()
    rmSync(join(cwd, PATH))
    await buildHere(cwd, FORMATS)
    expect(hashes()).toEqual(fromFile)
  })

  it('sections and stories in another order', async () => {
    const { edit, build } = await draft()
    edit((text) => {
      const [work, sea] = [text.indexOf('## Work'), text.indexOf('## Sea')]
      const end = text.indexOf('<!-- Drafted')
      return text.slice(0, work) + text.slice(sea, end) + text.slice(work, sea) + text.slice(end)
    })
    expect(listHeadlines((await build()).edition)).toEqual([
      ['Sea', WHALE_TITLE],
      ['Work', FERRY_TITLE],
    ])
  })

  it('a story that was cut, with its section', async () => {
    const { edit, build } = await draft()
    edit((text) => text.replace(/## Sea[^]*?(?=<!-- Drafted)/, ''))
    const { edition, page } = await build()
    expect(listHeadlines(edition)).toEqual([['Work', FERRY_TITLE]])
    expect(edition.counts.articles).toBe(1)
    expect(page).not.toContain('fin whale')
  })

  it('a summary that was rewritten, and is told from what is verbatim', async () => {
    const { edit, build } = await draft()
    edit((text) =>
      text.replace(
        /^Ferry crews on Lantern Island will work[^\n]*/m,
        'The crews will work *four days* a week.',
      ),
    )
    const { edition, page } = await build()
    const [first, second] = edition.sections[0]!.stories[0]!.body.flatMap((block) =>
      block.kind === 'paragraph' ? block.sentences : [],
    )
    expect([first?.text, first?.from]).toEqual(['The crews will work four days a week.', undefined])
    expect(second?.from?.path).toBe('articles/ferry.md')
    expect(page).toContain('<em>four days</em>')
  })

  it('another headline, dek, subject and line at a glance', async () => {
    const { edit, build } = await draft()
    edit((text) =>
      text
        .replace(`[${FERRY_TITLE}]`, '[Four days on the ferries]')
        .replace(
          /^At a glance: Ferry[^\n]*/m,
          '*Boats & *families**\n\nAt a glance: Crews get a shorter week',
        )
        .replace('*Boats & *families**', '*Boats & families*')
        .replace(/^At a glance: Crews/m, 'At a glance: Crews')
        .replace(/^subject: .*/m, 'subject: "Four days: it is settled"'),
    )
    const { edition, page } = await build()
    const [story] = edition.sections[0]!.stories
    expect(story).toMatchObject({
      headline: 'Four days on the ferries',
      dek: 'Boats & families',
      oneLine: { text: 'Crews get a shorter week' },
    })
    expect(story!.articles[0]!.headline).toBe(FERRY_TITLE)
    expect(edition.subject).toBe('Four days: it is settled')
    expect(page).toContain('Boats &amp; families')
  })

  it('a story of their own, without an article', async () => {
    const { edit, build } = await draft()
    edit((text) =>
      text.replace('## Sea\n', '### We are moving\n\nThe desk moves to the old customs house.\n\n## Sea\n'),
    )
    const { edition, codes } = await build()
    expect(listHeadlines(edition)[0]).toEqual(['Work', FERRY_TITLE, 'We are moving'])
    expect(edition.sections[0]!.stories[1]!.articles).toEqual([])
    expect(codes).not.toContain('name-unsourced')
  })

  it('a story that moved to another section, which may be new', async () => {
    const { edit, build } = await draft()
    edit((text) => {
      const story = findStory(text, WHALE_TITLE)
      return text
        .replace(story, '')
        .replace('## Sea\n', '')
        .replace('## Work', `## Deep water\n\n${story}\n## Work`)
    })
    const { edition, codes } = await build()
    expect(listHeadlines(edition)).toEqual([
      ['Deep water', WHALE_TITLE],
      ['Work', FERRY_TITLE],
    ])
    expect(codes).toContain('section-unknown')
  })

  it('a picture, with what it shows and a caption', async () => {
    const { edit, build } = await draft()
    edit((text) =>
      text.replace(
        '## Sea',
        '![The *Tern* at her berth](https://example.org/tern.jpg "Lantern Island, Thursday")\n\n## Sea',
      ),
    )
    const { edition, page } = await build()
    expect(edition.sections[0]!.stories[0]!.body.at(-1)).toMatchObject({
      kind: 'image',
      image: {
        url: 'https://example.org/tern.jpg',
        alt: 'The Tern at her berth',
        caption: 'Lantern Island, Thursday',
      },
    })
    expect(page).toContain('src="https://example.org/tern.jpg"')
  })

  it('a link to another story of the edition', async () => {
    const { edit, build } = await draft()
    edit((text) =>
      text.replace(
        '## Sea',
        'See [the whale](#whale-seen-off-tansy-for-the-first-time-in-forty-years) too.\n\n## Sea',
      ),
    )
    const { page } = await build()
    expect(page).toContain('<a href="#whale-seen-off-tansy-for-the-first-time-in-forty-years"')
  })

  it('a note, key points, and a quotation that was shortened', async () => {
    const { edit, build } = await draft()
    edit((text) =>
      text
        .replace(/<!-- The editor’s note[^>]*-->/, 'A quiet week, *but for the whale*.\n\nThe desk')
        .replace('## Sea', '- four boats for two crews\n- fares rise by four per cent\n\n## Sea')
        .replace(
          /^> Nobody should have to choose between steering a boat safely and.*/m,
          '> Nobody should have to choose […] seeing their children awake',
        ),
    )
    const { edition } = await build()
    expect(edition.note).toHaveLength(2)
    const { body } = edition.sections[0]!.stories[0]!
    expect(body.map(({ kind }) => kind)).toEqual(['paragraph', 'quotation', 'points'])
    expect(body[1]).toMatchObject({ quotation: { from: { pieces: [{}, {}] } } })
  })

  it('the variants that editors and their programs write', async () => {
    const { edit, build } = await draft()
    edit((text) =>
      text
        .replace('## Work', 'Work\n----')
        .replace(/^> (Nobody.*)\n>\n> — (.*)$/m, '> "$1"\n\n-- $2')
        .replace(/^> (She stayed.*)\n>\n> — (.*)$/m, '> “$1”\n> – $2')
        .replace(/^(Ferry crews on Lantern Island will work.*?) (four days.*)$/m, '$1\n$2')
        .replaceAll('\n', '\r\n'),
    )
    const { edition, codes } = await build()
    expect(codes.filter((code) => /quotation|speaker|section/.test(code))).toEqual([])
    expect(listHeadlines(edition)).toEqual([
      ['Work', FERRY_TITLE],
      ['Sea', WHALE_TITLE],
    ])
    const quotations = edition.sections.flatMap(({ stories }) =>
      stories.flatMap(({ body }) =>
        body.flatMap((block) => (block.kind === 'quotation' ? [block.quotation] : [])),
      ),
    )
    expect(quotations.map(({ attribution }) => attribution?.name)).toEqual(['Oona Terrell', 'Jonas Brandt'])
    expect(quotations.every(({ from }) => from !== undefined)).toBe(true)
    const [paragraph] = edition.sections[0]!.stories[0]!.body
    expect(paragraph?.kind === 'paragraph' && paragraph.sentences[0]?.from?.path).toBe('articles/ferry.md')
  })
})

describe('drafting again', () => {
  it('leaves the file alone, and says what is new', async () => {
    const { cwd, edit, read } = await draft()
    edit((text) => text.replace('shorter week](', 'shorter week, at last]('))
    const before = read()
    expect(runGazette(['draft', ...DATE], { cwd }).stdout).toContain('nothing is new')
    writeFileSync(join(cwd, 'articles/eels.md'), EELS)
    const { stdout, status } = runGazette(['draft', ...DATE], { cwd })
    expect(status).toBe(0)
    expect(stdout).toContain('Eels return to the Calder')
    expect(stdout).toContain('--update')
    expect(read()).toBe(before)
  })

  it('puts new stories in with --update, and every other byte stays', async () => {
    const { cwd, edit, read } = await draft()
    edit((text) =>
      text
        .replace('---\ntitle', '---\n# ours\ntitle')
        .replace('## Sea', '***\n\n##   Sea  ')
        .replaceAll('\n', '\r\n'),
    )
    const before = read()
    writeFileSync(join(cwd, 'articles/eels.md'), EELS)
    writeFileSync(
      join(cwd, 'articles/sea/seals.md'),
      EELS.replace('section: Rivers\n', '')
        .replace('Eels return to the Calder', 'Seals counted off Tansy')
        .replaceAll('Eels', 'Seals')
        .replace('nine', 'forty')
        .replace('in the river on Friday', 'on the skerries last week'),
    )
    expect(runGazette(['draft', ...DATE, '--update'], { cwd }).stdout).toContain('2 new stories')
    const after = read()
    expect(isWithin(before, after)).toBe(true)
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
    expect(after.indexOf('Seals counted off Tansy')).toBeGreaterThan(after.indexOf(WHALE_TITLE))
    expect(after).toContain('sections: [Work, Sea, Rivers]')
    const { stdout } = runGazette(['build', ...DATE, '--json'], { cwd })
    const { edition, notices } = JSON.parse(stdout) as {
      edition: { counts: { stories: number } }
      notices: { code: string }[]
    }
    expect([
      edition.counts.stories,
      notices.map(({ code }) => code).filter((code) => code.startsWith('section')),
    ]).toEqual([4, []])
    expect(runGazette(['draft', ...DATE, '--update'], { cwd }).stdout).toContain('nothing is new')
    expect(read()).toBe(after)
  })

  it('does not bring back a story that was cut', async () => {
    const { cwd, edit, read } = await draft()
    edit((text) => text.replace(/## Sea[^]*?(?=<!-- Drafted)/, ''))
    const before = read()
    expect(runGazette(['draft', ...DATE, '--update'], { cwd }).stdout).toContain('nothing is new')
    expect(read()).toBe(before)
  })
})

/** Another paper's report of what FERRY tells, under a name that sorts behind it. */
const toReport = (publisher: string) =>
  FERRY.replace('win a shorter week', 'to work four days').replace('The Lantern Post', publisher)

describe('a further report of a story that is there', () => {
  it('is told, and put under the story’s sources with --update; what an editor wrote stays', async () => {
    const { cwd, edit, read, build } = await draft()
    edit((text) => text.replace('The board expects the change', 'It expects the change'))
    const before = read()
    writeFileSync(join(cwd, 'articles/wire.md'), toReport('Strait (Sound) Wire'))
    expect(await draftAgain(cwd)).toMatchObject({
      status: 'kept',
      added: [],
      further: [{ headline: FERRY_TITLE, path: 'articles/wire.md' }],
    })
    expect(read()).toBe(before)
    const { stdout } = runGazette(['draft', ...DATE, '--update'], { cwd })
    expect(stdout).toContain('Put 1 further report into')
    expect(isWithin(before, read())).toBe(true)
    expect(findStory(read(), FERRY_TITLE).trimEnd()).toMatch(
      /\n\nAlso reported: \[Ferry .* four days\]\(\.\.\/articles\/wire\.md\) \(Strait \(Sound\) Wire\)$/,
    )
    const { edition, codes } = await build()
    const [story] = edition.sections[0]!.stories
    expect(story!.articles.map(({ path }) => path)).toEqual(['articles/ferry.md', 'articles/wire.md'])
    expect(JSON.stringify(story!.body)).toContain('It expects the change to cost')
    expect(codes.filter((code) => code.startsWith('article-'))).toEqual([])
    expect((await draftAgain(cwd, 'update')).status).toBe('kept')
  })

  it.each([
    ['behind those that stand there', '[Crews](../articles/wire.md) (Wire)', '; '],
    ['before what an editor put at the end of the line', '[Crews](../articles/wire.md)', '.'],
  ])('goes %s', async (_, also, end) => {
    const { cwd, edit, read } = await draft()
    writeFileSync(join(cwd, 'articles/wire.md'), toReport('Wire'))
    edit((text) => text.replace('\n\n## Sea', `\n\nAlso reported by: ${also}${end}\n\n## Sea`))
    await draftAgain(cwd, 'update')
    writeFileSync(join(cwd, 'articles/herald.md'), toReport('Herald'))
    expect((await draftAgain(cwd, 'update')).further).toHaveLength(1)
    expect(findStory(read(), FERRY_TITLE)).toContain(
      `Also reported by: ${also}; [Ferry crews on Lantern Island to work four days](../articles/herald.md) (Herald)${end}`.trimEnd(),
    )
    expect((await draftAgain(cwd, 'update')).further).toEqual([])
  })

  it('is only told where the story was cut', async () => {
    const { cwd, edit, read } = await draft()
    edit((text) => text.replace(/## Work[^]*?(?=## Sea)/, ''))
    const before = read()
    writeFileSync(join(cwd, 'articles/wire.md'), toReport('Wire'))
    const { stdout } = runGazette(['draft', ...DATE, '--update'], { cwd })
    expect(stdout).toContain('stories that were cut from it')
    expect(read()).toBe(before)
  })
})

describe('gazette build --explain of a file', () => {
  it('tells where each story came from, what the editor decided and what composing would have done', async () => {
    const { cwd, edit } = await draft()
    writeFileSync(join(cwd, 'articles/wire.md'), toReport('Wire'))
    edit((text) => {
      const whale = findStory(text, WHALE_TITLE)
      const own = '### Ours\n\nNobody else tells it.\n\n'
      return text
        .replace(whale, '')
        .replace(
          '### [Ferry',
          `${whale.trimEnd()}\n\nAlso reported: [Crews](../articles/wire.md)\n\n${own}### [Ferry`,
        )
    })
    const { explanation } = JSON.parse(
      runGazette(['build', ...DATE, '--unchecked', '--explain', '--json'], { cwd }).stdout,
    ) as { explanation: Explanation }
    expect(explanation).toMatchObject({
      path: PATH,
      pairs: [
        {
          paths: ['articles/sea/whale.txt', 'articles/wire.md'],
          isJoined: true,
          because: /^the file joins them: /,
        },
        {
          paths: ['articles/ferry.md', 'articles/wire.md'],
          isJoined: false,
          because: /^the file keeps them apart: /,
        },
      ].map((pair) => ({ ...pair, because: expect.stringMatching(pair.because) as string })),
      stories: [
        {
          headline: WHALE_TITLE,
          section: 'Work',
          because: expect.stringContaining('it would stand in "Sea", since it lies in the folder "sea"'),
          articles: ['articles/sea/whale.txt', 'articles/wire.md'],
        },
        {
          headline: 'Ours',
          weight: 0,
          articles: [],
          because: expect.stringContaining('the editor wrote it'),
        },
        { headline: FERRY_TITLE, because: 'the file has it there, and the article asks for it' },
      ],
    })
    const { stdout } = runGazette(['build', ...DATE, '--unchecked', '--explain'], { cwd })
    expect(stdout).toContain(`Order, sections and sources are those of ${PATH}`)
    expect(stdout).toContain('from articles/sea/whale.txt, articles/wire.md')
  })
})

describe('an edition file with mistakes', () => {
  it('tells each with file, line and help, and is built all the same', async () => {
    const { cwd, edit, read } = await draft()
    edit((text) =>
      text
        .replace('## Sea', '## See')
        .replace(/\n>\n> — Jonas.*/, '')
        .replace('number: 12', 'number: twelve\nsubjekt: x')
        .replace('<!-- Drafted', `### [${FERRY_TITLE}](../articles/ferry.md)\n\nAgain.\n\n<!-- Drafted`),
    )
    const { stdout, status } = runGazette(['build', ...DATE, '--json'], { cwd })
    const { notices } = JSON.parse(stdout) as {
      notices: { code: string; path?: string; line?: number; help?: string }[]
    }
    expect(status).toBe(0)
    const lineOf = (words: string) =>
      read()
        .split('\n')
        .findIndex((line) => line.includes(words)) + 1
    const told = notices.filter(
      ({ path, code }) => path === PATH && /^(?:edition|section|quotation|story)/.test(code),
    )
    expect(told.map(({ code, line }) => [code, line])).toEqual([
      ['edition-value', lineOf('number: twelve')],
      ['edition-key-unknown', lineOf('subjekt')],
      ['section-unknown', lineOf('## See')],
      ['quotation-unattributed', lineOf('> She stayed')],
      [
        'story-repeated',
        read()
          .split('\n')
          .findLastIndex((line) => line.includes('../articles/ferry.md')) + 1,
      ],
    ])
    expect(told.every(({ help }) => help !== undefined)).toBe(true)
  })

  it('is not built when a headline leads to no article; the notice says which may be meant', async () => {
    const { cwd, edit } = await draft()
    edit((text) => text.replace('](../articles/sea/whale.txt)', '](../articles/whale.txt)'))
    const { status, stderr } = runGazette(['build', ...DATE], { cwd })
    expect(status).toBe(9)
    expect(stderr).toContain('did you mean "../articles/sea/whale.txt"?')
    expect(existsSync(join(cwd, 'out'))).toBe(false)
    expect(runGazette(['build', ...DATE, '--unchecked'], { cwd }).status).toBe(0)
  })

  it('is never a way to what lies outside of the project', async () => {
    const { cwd, edit } = await draft()
    writeFileSync(join(cwd, '..', 'gazette-secret.md'), 'A secret that nobody may print.\n')
    edit((text) => text.replace('](../articles/sea/whale.txt)', '](../../gazette-secret.md)'))
    expect(runGazette(['build', ...DATE], { cwd }).status).toBe(9)
    rmSync(join(cwd, '..', 'gazette-secret.md'))
  })
})

/** Whether a text is another with more put in. */
function isWithin(before: string, after: string): boolean {
  let at = 0
  for (const mark of after) if (before[at] === mark) at++
  return at === before.length
}
