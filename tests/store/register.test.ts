import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import type { PublishedEdition } from '../../src/model/register.ts'
import { readRegister, writeRegister } from '../../src/store/store.ts'

const root = mkdtempSync(join(tmpdir(), 'gazette-register-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const EDITION: PublishedEdition = {
  id: '2026-W48',
  number: 12,
  title: 'The Harbour Brief',
  date: '2026-11-23' as CalendarDate,
  subject: 'Ferry crews win a shorter week',
  stories: [
    {
      id: 'ferry-crews',
      headline: 'Ferry crews win a shorter week',
      articles: [{ path: 'articles/ferry.md', sha256: 'a'.repeat(64), url: 'https://example.org/ferry' }],
      quotations: [{ text: 'Nobody should have to choose', name: 'Oona Terrell', path: 'articles/ferry.md' }],
      terms: ['ferry crews', 'harbour board'],
      people: ['Oona Terrell'],
    },
  ],
}

function makeFolder(text?: string): string {
  const folder = mkdtempSync(join(root, 'editions-'))
  if (text !== undefined) writeFileSync(join(folder, 'register.json'), text)
  return folder
}

const toText = (edition: object) => JSON.stringify({ version: 1, editions: [edition] })

describe('readRegister(), writeRegister()', () => {
  it('reads back what was written, and makes the folder', async () => {
    const folder = join(makeFolder(), 'deep', 'editions')
    await writeRegister(folder, { editions: [EDITION] })
    expect(await readRegister(folder)).toEqual({ editions: [EDITION] })
    expect(readdirSync(folder)).toEqual(['register.json'])
  })

  it('is empty where nothing went out', async () => {
    expect(await readRegister(makeFolder())).toEqual({ editions: [] })
    expect(await readRegister(join(root, 'nowhere'))).toEqual({ editions: [] })
  })

  it('writes the same bytes for what was read, without fields that are none of ours', async () => {
    const folder = makeFolder()
    await writeRegister(folder, { editions: [EDITION] })
    const bytes = readFileSync(join(folder, 'register.json'), 'utf8')
    const grown = makeFolder(toText({ ...EDITION, mood: 'good', __proto__: { id: 'x' } }))
    await writeRegister(grown, await readRegister(grown))
    expect(readFileSync(join(grown, 'register.json'), 'utf8')).toBe(bytes)
  })

  it('puts editions in order that a merge left in another', async () => {
    const older = { ...EDITION, id: '2026-W47', date: '2026-11-16' }
    const folder = makeFolder(JSON.stringify({ version: 1, editions: [EDITION, older] }))
    expect((await readRegister(folder)).editions.map(({ id }) => id)).toEqual(['2026-W47', '2026-W48'])
  })

  it.each([
    ['no JSON', '{ "version": 1, "editions": [', 'it is no JSON'],
    ['an empty file', '', 'it is no JSON'],
    ['a bare value', '12', 'which editions went out'],
    ['a merge that was not finished', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> topic\n', 'was not finished'],
    ['no version', '{ "editions": [] }', 'which editions went out'],
    ['a newer version', '{ "version": 2, "editions": [] }', 'a newer Gazette wrote it'],
    ['no list', '{ "version": 1, "editions": {} }', 'which editions went out'],
    ['an edition that is none', toText([]), 'edition 1 in it is damaged'],
    ['an id that leaves its folder', toText({ ...EDITION, id: '../x' }), 'edition 1 in it is damaged'],
    ['a day that is none', toText({ ...EDITION, date: '2026-02-30' }), 'edition 1 in it is damaged'],
    ['a number in words', toText({ ...EDITION, number: 'twelve' }), 'edition 1 in it is damaged'],
    ['stories that are none', toText({ ...EDITION, stories: ['x'] }), 'edition 1 in it is damaged'],
    [
      'a hash that is none',
      toText({
        ...EDITION,
        stories: [{ ...EDITION.stories[0], articles: [{ path: 'a.md', sha256: 'abc' }] }],
      }),
      'edition 1 in it is damaged',
    ],
    ['an edition twice', JSON.stringify({ version: 1, editions: [EDITION, EDITION] }), 'stands in it twice'],
  ])('refuses %s with a way out', async (_, text, why) => {
    const refused = await readRegister(makeFolder(text)).catch((error: unknown) => error)
    expect(refused).toMatchObject({ name: 'GazetteError', code: 'input' })
    expect(refused).toHaveProperty('message', expect.stringContaining(why))
    expect(refused).toHaveProperty('fix', expect.stringMatching(/history|version/))
  })

  it('leaves no half-written file where it cannot write', async () => {
    const folder = makeFolder()
    writeFileSync(join(folder, 'file'), '')
    await expect(writeRegister(join(folder, 'file'), { editions: [] })).rejects.toMatchObject({
      code: 'output',
    })
    expect(readdirSync(folder)).toEqual(['file'])
  })
})
