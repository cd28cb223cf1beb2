import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { FURNITURE } from '../../src/model/furniture.ts'
import { readConfig } from '../../src/config/config.ts'
import { GazetteError } from '../../src/kit/gazette-error.ts'

const run = promisify(execFile)
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'gazette-config-'))
  await mkdir(join(root, '.git'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

async function write(name: string, content: string): Promise<void> {
  await writeFile(join(root, name), content)
}

async function refuse(options: { path?: string } = {}): Promise<GazetteError> {
  const error: unknown = await readConfig({ cwd: root, ...options }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(GazetteError)
  expect(error).toMatchObject({ code: 'config' })
  return error as GazetteError
}

describe('readConfig() without a file', () => {
  test('gives every default', async () => {
    expect(await readConfig({ cwd: root })).toEqual({
      root,
      title: 'The Weekly Brief',
      language: 'en',
      timeZone: 'UTC',
      sender: { name: 'The Weekly Brief' },
      articles: ['.'],
      collect: {
        feeds: [],
        lists: [],
        folder: join(root, 'collected'),
        allowHosts: [],
        firstDays: 7,
        entriesMax: 50,
        gapSeconds: 1,
      },
      window: 'since-last',
      sections: [],
      theme: 'house',
      email: { bytesMax: 100_000, textLinks: 'numbered' },
      templates: join(root, 'templates'),
      output: join(root, 'out'),
      editions: join(root, 'editions'),
      formats: ['web', 'email', 'markdown', 'json'],
      summarySentences: 3,
      quotationsPerStory: 2,
      order: { freshness: 1, sources: 1, quotations: 0.5, length: 1 },
      furniture: FURNITURE,
      cache: join(root, '.gazette', 'cache'),
      segments: {},
      softBounceMax: 5,
      store: join(root, '.gazette', 'store.sqlite'),
      publish: {},
      outbox: join(root, 'out', 'outbox'),
      fields: ['name'],
      mail: {
        servers: [],
        domains: {},
        dkim: [],
        retryMs: [6, 15, 45, 120, 360, 900].map((minutes) => minutes * 60_000),
        waitMs: 20 * 60_000,
      },
    })
  })

  test('takes the folder "articles" when there is one', async () => {
    await mkdir(join(root, 'articles'))
    expect((await readConfig({ cwd: root })).articles).toEqual(['articles'])
  })

  test('takes the folder of collected copies beside it', async () => {
    await mkdir(join(root, 'articles'))
    await mkdir(join(root, 'collected'))
    expect((await readConfig({ cwd: root })).articles).toEqual(['articles', 'collected'])
  })

  test('freezes everything', async () => {
    const config = await readConfig({ cwd: root })
    for (const part of [config, config.sender, config.articles, config.sections, config.formats])
      expect(Object.isFrozen(part)).toBe(true)
  })
})

describe('readConfig() reads every format alike', () => {
  const modern = "export default { title: 'T', sections: ['World'] }"
  test.each([
    ['gazette.config.js', "module.exports = { title: 'T', sections: ['World'] }"],
    ['gazette.config.mjs', modern],
    ['gazette.config.json', '\uFEFF{ "title": "T", "sections": ["World"] }'],
    ['gazette.config.yaml', 'title: T\nsections: [World]\n'],
    ['gazette.config.yml', 'title: T\nsections:\n  - title: World\n    tags: world\n    folders: [world]\n'],
  ])('%s', async (name, content) => {
    await write(name, content)
    const config = await readConfig({ cwd: root })
    expect(config).toMatchObject({
      root,
      path: join(root, name),
      title: 'T',
      sections: [{ title: 'World', tags: ['world'], folders: ['world'] }],
    })
  })

  // The test runner would transform TypeScript itself, so Node is asked to, in a process of its own.
  test.each(['gazette.config.ts', 'gazette.config.mts'])('%s', async (name) => {
    await write('package.json', '{ "type": "module" }')
    await write(name, "const title: string = 'T'\nexport default { title, sections: ['World'] }")
    const door = new URL('../../src/config/config.ts', import.meta.url).href
    const program = `
      import { readConfig } from ${JSON.stringify(door)}
      const { title, sections } = await readConfig({ cwd: ${JSON.stringify(root)} })
      process.stdout.write(JSON.stringify({ title, sections }))`
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program])
    expect(JSON.parse(stdout)).toEqual({
      title: 'T',
      sections: [{ title: 'World', tags: ['world'], folders: ['world'] }],
    })
  })

  test('a changed module is read again', async () => {
    await write('gazette.config.mjs', "export default { title: 'one' }")
    expect((await readConfig({ cwd: root })).title).toBe('one')
    await new Promise((resolve) => setTimeout(resolve, 20))
    await write('gazette.config.mjs', "export default { title: 'two' }")
    expect((await readConfig({ cwd: root })).title).toBe('two')
  })
})

describe('readConfig() finds', () => {
  test('the nearest configuration upwards, and starts its paths there', async () => {
    await write('gazette.config.yaml', 'output: made\ncache: kept\nsubscribers: people.csv\ntemplates: mine')
    await mkdir(join(root, 'a', 'b'), { recursive: true })
    expect(await readConfig({ cwd: join(root, 'a', 'b') })).toMatchObject({
      root,
      output: join(root, 'made'),
      outbox: join(root, 'made', 'outbox'),
      cache: join(root, 'kept'),
      subscribers: join(root, 'people.csv'),
      templates: join(root, 'mine'),
    })
  })

  test('nothing beyond a repository', async () => {
    await write('gazette.config.yaml', 'title: outside')
    await mkdir(join(root, 'inner', '.git'), { recursive: true })
    expect((await readConfig({ cwd: join(root, 'inner') })).title).toBe('The Weekly Brief')
  })

  test('the file that is named', async () => {
    await mkdir(join(root, 'conf'))
    await write('conf/mine.json', '{ "title": "Mine" }')
    expect(await readConfig({ cwd: root, path: 'conf/mine.json' })).toMatchObject({
      root: join(root, 'conf'),
      title: 'Mine',
    })
  })

  test('two, and asks which', async () => {
    await write('gazette.config.ts', '')
    await write('gazette.config.json', '')
    const error = await refuse()
    expect(error.message).toContain('there are "gazette.config.ts" and "gazette.config.json"')
    expect(error.fix).toContain('--config gazette.config.ts')
  })
})

describe('readConfig() puts values into their normal form', () => {
  test.each([
    ['siteUrl: https://Example.org/brief//', { siteUrl: 'https://example.org/brief' }],
    ['siteUrl: https://example.org', { siteUrl: 'https://example.org' }],
    ['language: en-gb', { language: 'en-GB' }],
    [
      'sender: { email: Ada@EXAMPLE.org }',
      { sender: { name: 'The Weekly Brief', email: 'Ada@example.org' } },
    ],
    ['articles: wire', { articles: ['wire'] }],
    ['formats: [json, web, json]', { formats: ['web', 'json'] }],
    ['tagline:\nsections:\nsender:\n  email:\n', { sections: [], sender: { name: 'The Weekly Brief' } }],
    ['# nothing but a comment', { title: 'The Weekly Brief' }],
    ['', { title: 'The Weekly Brief' }],
    ['editionId: harbour-{date}', { editionId: 'harbour-{date}' }],
    ['sections: [{ title: Sea, tags: fish }]', { sections: [{ title: 'Sea', tags: ['fish'], folders: [] }] }],
  ])('%s', async (yaml, expected) => {
    await write('gazette.config.yaml', yaml)
    expect(await readConfig({ cwd: root })).toMatchObject(expected)
  })
})

describe('readConfig() tells a mistake with its place, what was expected, what was found, an example', () => {
  test.each([
    ['{"title": ""}', 'title: expected one line of text, found ""; for example "The Harbour Brief"'],
    [
      '{"title": "a\\nb"}',
      'title: expected one line of text, found "a\\nb"; for example "The Harbour Brief"',
    ],
    ['{"title": 7}', 'title: expected one line of text, found 7; for example "The Harbour Brief"'],
    ['{"titel": "x"}', 'titel: there is no such key; did you mean "title"?'],
    ['{"sender": {"e-mail": "x"}}', 'sender.e-mail: there is no such key; did you mean "email"?'],
    [
      '{"sender": {"email": "ada at example.org"}}',
      'sender.email: expected one e-mail address, found "ada at example.org"; for example "editor@example.org"',
    ],
    [
      '{"sender": {"email": "a@example.org, b@example.org"}}',
      'sender.email: expected one e-mail address, found "a@example.org, b@example.org"; for example "editor@example.org"',
    ],
    [
      '{"sections": [{"tags": ["a"]}]}',
      'sections[0].title: expected one line of text, found nothing; for example "World"',
    ],
    [
      '{"sections": ["World", {"title": "Sea", "folder": "sea"}]}',
      'sections[1].folder: there is no such key; did you mean "folders"?',
    ],
    [
      '{"sections": "World"}',
      'sections: expected a list of sections, found "World"; for example ["World", "Economy"]',
    ],
    [
      '{"language": "english!"}',
      'language: expected a language tag (BCP 47), found "english!"; for example "en-GB"',
    ],
    [
      '{"timeZone": "Lisbon"}',
      'timeZone: expected an IANA time zone, found "Lisbon"; for example "Europe/Lisbon"',
    ],
    [
      '{"siteUrl": "javascript:alert(1)"}',
      'siteUrl: expected an address that begins with https:// or http://, found "javascript:alert(1)"; for example "https://example.org/brief"',
    ],
    [
      '{"formats": ["pdf"]}',
      'formats[0]: expected one of web, email, markdown, json, found "pdf"; for example "web"',
    ],
    [
      '{"formats": []}',
      'formats: expected a list of web, email, markdown, json, found an empty list; for example ["web", "email"]',
    ],
    [
      '{"summarySentences": 2.5}',
      'summarySentences: expected a whole number from 1 to 10, found 2.5; for example 3',
    ],
    [
      '{"quotationsPerStory": 11}',
      'quotationsPerStory: expected a whole number from 0 to 10, found 11; for example 2',
    ],
    [
      '{"theme": "../house"}',
      'theme: expected the name of a theme: small letters, digits and hyphens, found "../house"; for example "house"',
    ],
    ['{"output": "."}', 'output: "." holds the whole project; for example "out"'],
    ['{"cache": "./"}', 'cache: "./" holds the whole project; for example ".gazette/cache"'],
    [
      '{"segments": {"mali": "country = ML"}}',
      'segments.mali: expected a value; text stands in quotation marks',
    ],
    ['{"segments": {"Mali": "has country"}}', 'segments.Mali: expected a name of small letters'],
    ['{"segments": {"mali": 5}}', 'segments.mali: expected a name of small letters'],
    ['{"outbox": "../.."}', 'outbox: "../.." holds the whole project; for example "out/outbox"'],
    [
      '{"editionId": "../{week}"}',
      'editionId: expected letters, digits, ".", "_", "-", {week}, {date} and {number}, found "../{week}"; for example "{week}"',
    ],
    ['{"__proto__": {"title": "x"}}', '__proto__: there is no such key'],
    [
      '["a"]',
      'the configuration: expected keys and values, found a list of 1; for example { "title": "The Harbour Brief" }',
    ],
  ])('%s', async (json, line) => {
    await write('gazette.config.json', json)
    const error = await refuse()
    expect(error.message.split('\n')[0]).toBe('Cannot use "gazette.config.json": 1 mistake')
    expect(error.message.split('\n')[1]).toContain(`  ${line}`)
    expect(error.path).toBe(join(root, 'gazette.config.json'))
  })

  test('all of them at once', async () => {
    await write('gazette.config.yaml', 'titel: x\nlanguage: "?"\noutput: ..\nsender: { email: nobody }')
    const { message } = await refuse()
    expect(message.split('\n').map((line) => line.trim().split(':')[0])).toEqual([
      'Cannot use "gazette.config.yaml"',
      'language',
      'sender.email',
      'titel',
      'output',
    ])
  })

  test.each([
    { user: 'brief', password: 'hunter2' },
    { host: 'brief:hunter2@smtp.example.org' },
    { host: 'brief:hun@ter:hunter2@smtp.example.org' },
    { passwordEnv: 'hunter2!' },
    { passwordFile: ['hunter2'] },
    { passwordFile: { hunter2: 'hunter2' } },
  ])('and repeats no password that stands where it should not: %j', async (server) => {
    const mail = { servers: [{ host: 'smtp.example.org', ...server }] }
    await write('gazette.config.json', JSON.stringify({ mail, siteUrl: 'https://me:hunter2@example.org/' }))
    const { message } = await refuse()
    expect(message).toContain('mail.servers[0]')
    expect(message).toContain('siteUrl')
    expect(message).not.toContain('hunter2')
  })

  test('no more than twenty', async () => {
    const keys = Array.from({ length: 50 }, (_, i) => [`nonsense${i}`, 1])
    await write('gazette.config.json', JSON.stringify(Object.fromEntries(keys)))
    expect((await refuse()).message.split('\n').at(-1)).toBe('  and 30 more')
  })
})

describe('readConfig() says why a file cannot be read', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...['b', 'c', 'd', 'e', 'f', 'g'].map((name, i) => {
      const before = 'abcdefg'[i]
      return `${name}: &${name} [${Array.from({ length: 10 }, () => `*${before}`).join(',')}]`
    }),
  ].join('\n')

  test.each([
    ['gazette.config.json', '{ "title": ', 'Cannot read "gazette.config.json": '],
    ['gazette.config.yaml', 'title: "a', 'Cannot read "gazette.config.yaml": Missing closing "quote'],
    [
      'gazette.config.yaml',
      'title: a\ntitle: b',
      'Cannot read "gazette.config.yaml": Map keys must be unique',
    ],
    ['gazette.config.yaml', bomb, 'Cannot read "gazette.config.yaml": Excessive alias count'],
    ['gazette.config.yaml', '['.repeat(20_000), 'Cannot read "gazette.config.yaml": '],
    ['gazette.config.yaml', '&a [*a]', 'Cannot '],
    ['gazette.config.yaml', `title: ${'x'.repeat(300_000)}`, 'it has 300007 bytes, more than 262144'],
    ['gazette.config.mjs', 'export const title = 1', 'it has no default export'],
    ['gazette.config.mjs', 'export default {', 'Cannot read "gazette.config.mjs": '],
    ['gazette.config.mjs', 'throw new Error("no coffee")', 'Cannot read "gazette.config.mjs": no coffee'],
  ])('%s', async (name, content, reason) => {
    await write(name, content)
    const { message, fix } = await refuse()
    expect(message).toContain(reason)
    expect(fix).toBeDefined()
  })

  test.each([
    ['missing.json', 'there is no such file'],
    ['gazette.toml', 'its format is not known'],
    ['.git/x/../../folder.json', 'it is a folder'],
  ])('%s', async (path, reason) => {
    await mkdir(join(root, 'folder.json'))
    expect((await refuse({ path })).message).toContain(reason)
  })
})
