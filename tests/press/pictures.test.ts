import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { toCalendarDate } from '../../src/kit/calendar-date.ts'
import { buildEdition, draftEdition } from '../../src/press/press.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds', 'articles')
const date = toCalendarDate('2026-11-23')!

let parent: string
let root: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'gazette-pictures-'))
  root = join(parent, 'brief')
  await mkdir(join(root, 'articles'), { recursive: true })
  await cp(join(seeds, 'economy', 'exports.png'), join(root, 'articles', 'trade.png'))
  await cp(join(seeds, 'economy', 'exports.png'), join(parent, 'secret.png'))
  await writeFile(join(root, 'articles', 'page.png'), '<!doctype html><p>No picture')
  await writeFile(join(root, 'gazette.config.yaml'), 'siteUrl: https://brief.example/b\n')
})
afterEach(() => rm(parent, { recursive: true }))

const BODY =
  'Exports of goods from the islands fell by 8 per cent in the third quarter, the office said on Friday.'

async function build(front: string, body = '') {
  await writeFile(
    join(root, 'articles', 'trade.md'),
    `---\ntitle: Exports fell\n${front}\n---\n\n${BODY}\n\n${body}`,
  )
  const config = await readConfig({ cwd: root })
  const report = await buildEdition({ config, date, paths: [], id: 'one', window: { again: true } })
  const read = (path: string) => readFile(join(report.folder, path), 'utf8')
  return { report, read, images: report.edition.sections[0]!.stories[0]!.body.filter(isImage) }
}

const isImage = ({ kind }: { readonly kind: string }) => kind === 'image'
const placed = (path: string) => ({ url: path, size: { width: 1120, height: 800 } })

describe('pictures of articles', () => {
  it('are copied and printed with their size: from the folder in the page, from the site in the mail', async () => {
    const { report, read, images } = await build(
      'image: trade.png\nimageAlt: Bars of "exports"\nimageCaption: Million crowns',
    )
    const path = report.manifest.files.find(({ path }) => path.startsWith('pictures/'))!.path
    expect(path).toMatch(/^pictures\/trade-[0-9a-f]{8}\.png$/)
    expect(images).toMatchObject([{ image: { ...placed(path), alt: 'Bars of "exports"' } }])
    expect(await readFile(join(report.folder, path))).toEqual(
      await readFile(join(root, 'articles', 'trade.png')),
    )
    const alt = 'alt="Bars of &quot;exports&quot;"'
    expect(await read('index.html')).toContain(`<img src="${path}" ${alt} width="1120" height="800"`)
    expect(await read('articles/exports-fell.html')).toContain(
      `<img src="../${path}" ${alt} width="1120" height="800">`,
    )
    expect(await read('email.html')).toContain(
      `<img src="https://brief.example/b/one/${path}" ${alt} width="560" height="400"`,
    )
    expect(await read('email.txt')).toContain('[Bars of "exports"]')
    expect(await read('briefing.md')).toContain(`](https://brief.example/b/one/${path})`)
    expect(report.notices.filter(({ code }) => /picture|image|alt/.test(code))).toEqual([])
  })

  it('are found in the body, and stand there once', async () => {
    const { images, read } = await build('x: y', '![Bars](trade.png "Million crowns")')
    expect(images).toMatchObject([{ image: { alt: 'Bars', caption: 'Million crowns' } }])
    const page = await read('articles/exports-fell.html')
    expect(page.match(/<img /g)).toHaveLength(1)
    expect(page).toMatch(
      /<img src="..\/pictures\/trade-[0-9a-f]{8}.png" alt="Bars" width="1120" height="800"/,
    )
  })

  it.each([
    ['is not there', 'image: gone.png', 'there is no such file'],
    ['is a page by another name', 'image: page.png', 'it is no PNG'],
    ['lies outside of the project', 'image: ../../secret.png', 'it lies outside'],
    ['is a link out of the project', 'image: link.png', 'it lies outside'],
    ['is a folder', 'image: folder.png', 'it is no ordinary file'],
  ])('that %s is told, and not printed', async (_, front, why) => {
    await symlink(join(parent, 'secret.png'), join(root, 'articles', 'link.png'))
    await mkdir(join(root, 'articles', 'folder.png'))
    const { report, read } = await build(`${front}\nimageAlt: Bars`)
    const notices = report.notices.filter(({ code }) => code === 'image-unreachable')
    expect(notices).toMatchObject([{ path: 'articles/trade.md' }])
    expect(notices[0]!.message).toContain(why)
    for (const path of ['index.html', 'email.html', 'articles/exports-fell.html'])
      expect(await read(path), path).not.toContain('<img')
  })

  it('of somebody else’s site are not taken over, and furniture without pictures leaves all out', async () => {
    expect((await build('image: https://e.example/a.png\nimageAlt: A')).images).toEqual([])
    await writeFile(join(root, 'gazette.config.yaml'), 'furniture: []\n')
    expect((await build('image: trade.png\nimageAlt: A')).images).toEqual([])
  })

  it('stand in the place of the title as a logo, and the title where there is no such file', async () => {
    const look = (url: string) =>
      `siteUrl: https://b.example\ntitle: T\nlook: { logo: { url: ${url}, width: 280, height: 200 } }\n`
    await writeFile(join(root, 'gazette.config.yaml'), look('articles/trade.png'))
    const { read } = await build('x: y')
    expect(await read('index.html')).toMatch(
      /<h1><img src="pictures\/trade-[0-9a-f]{8}.png" alt="T" width="280" height="200"><\/h1>/,
    )
    expect(await read('email.html')).toMatch(
      /<img src="https:\/\/b.example\/one\/pictures\/trade-[0-9a-f]{8}.png" alt="T"/,
    )
    await writeFile(join(root, 'gazette.config.yaml'), look('gone.png'))
    const { read: readAgain, report } = await build('x: y')
    expect(await readAgain('index.html')).toContain('<h1>T</h1>')
    expect(report.notices.map(({ code }) => code)).toContain('logo-unreachable')
  })

  it('without a site are in the page and not in the mail', async () => {
    await writeFile(join(root, 'gazette.config.yaml'), 'title: T\n')
    const { read } = await build('image: trade.png\nimageAlt: Bars')
    expect(await read('index.html')).toContain('<img src="pictures/trade-')
    expect(await read('email.html')).not.toContain('<img')
    expect(await read('briefing.md')).toContain('](pictures/trade-')
  })

  it('of an edition file are looked for from the file, as whatever shows Markdown does', async () => {
    await build('image: trade.png\nimageAlt: Bars')
    const config = await readConfig({ cwd: root })
    const { path } = await draftEdition({
      config,
      date,
      paths: [],
      id: 'two',
      window: { again: true },
      existing: 'keep',
    })
    const text = await readFile(path, 'utf8')
    expect(text).toContain('![Bars](../articles/trade.png)')
    await writeFile(path, text.replace('../articles/trade.png', 'own.png'))
    await cp(join(root, 'articles', 'trade.png'), join(path, '..', 'own.png'))
    const { edition, notices } = await buildEdition({ config, date, paths: [], id: 'two' })
    const [image] = edition.sections[0]!.stories[0]!.body.filter(isImage)
    expect(image).toMatchObject({
      image: { url: expect.stringMatching(/^pictures\/own-[0-9a-f]{8}\.png$/) as string },
    })
    expect(notices.map(({ code }) => code)).toEqual(['sender-missing'])
  })
})
