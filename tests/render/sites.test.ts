import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { CalendarDate } from '../../src/kit/calendar-date.ts'
import { isSafePath } from '../../src/kit/safe-path.ts'
import { SITE_TARGETS, type SiteIssue, type SiteTargetName } from '../../src/model/site.ts'
import { SITES } from '../../src/render/render.ts'
import { toYaml } from '../../src/render/markdown/to-yaml.ts'
import { patchMkdocsNav } from '../../src/render/sites/patch-mkdocs-nav.ts'
import { toSiteTags } from '../../src/render/sites/to-site-tags.ts'

const ISSUE: SiteIssue = {
  id: '2026-W48',
  slug: '2026-w48',
  title: 'The Brief, No. 12',
  date: '2026-11-23' as CalendarDate,
  description: 'What happened: "all" of it',
  tags: ['c++', 'c'],
  language: 'en',
}
const toPlace = (files: Readonly<Record<string, string>>, section = 'briefings') => ({
  site: new Map(Object.entries(files)),
  section,
  sectionTitle: 'Briefings',
})

describe('SITES', () => {
  it('has every kind of site', () => expect(Object.keys(SITES)).toEqual([...SITE_TARGETS]))

  it.each<[Readonly<Record<string, string>>, SiteTargetName | undefined]>([
    [{ 'docusaurus.config.js': '', 'blog/': '' }, 'docusaurus-blog'],
    [{ 'docusaurus.config.ts': 'blog: false,', 'blog/': '' }, 'docusaurus-docs'],
    [{ 'docusaurus.config.ts': '' }, 'docusaurus-docs'],
    [{ 'docs/.vitepress/': '', 'docs/.vitepress/config.mts': '' }, 'vitepress'],
    [{ '.vitepress/': '' }, 'vitepress'],
    [{ 'astro.config.mjs': "import starlight from '@astrojs/starlight'" }, 'starlight'],
    [{ 'astro.config.mjs': "'@astrojs/starlight' 'starlight-blog'" }, 'starlight-blog'],
    [{ 'astro.config.mjs': '' }, undefined],
    [{ 'mkdocs.yml': 'site_name: x' }, 'mkdocs'],
    [{ 'mkdocs.yml': 'plugins:\n  - blog\n' }, 'material-blog'],
    [{ 'mkdocs.yml': 'plugins:\n  - blog:\n      blog_dir: x\n' }, 'material-blog'],
    [{ 'hugo.toml': '' }, 'hugo'],
    [{ 'config.toml': '', 'archetypes/': '' }, 'hugo'],
    [{ 'config.toml': '' }, undefined],
    [{ '_config.yml': '' }, 'jekyll'],
    [{ '.eleventy.js': '' }, 'eleventy'],
    [{ 'package.json': '{"devDependencies":{"@11ty/eleventy":"3"}}' }, 'eleventy'],
    [{ 'package.json': '{}' }, undefined],
    [{ '.obsidian/': '' }, 'obsidian'],
  ])('%j is recognised as %s, and as nothing else', (files, expected) => {
    const { site } = toPlace(files)
    const found = SITE_TARGETS.filter((name) => SITES[name].recognise(site) !== undefined)
    expect(found).toEqual(expected === undefined ? [] : [expected])
  })

  it.each<[SiteTargetName, Readonly<Record<string, string>>, string]>([
    ['docusaurus-blog', {}, 'briefings/2026-11-23-2026-w48/index.md'],
    ['docusaurus-docs', {}, 'docs/briefings/2026-w48.md'],
    ['vitepress', { 'docs/.vitepress/': '' }, 'docs/briefings/2026-w48.md'],
    [
      'vitepress',
      { '.vitepress/': '', '.vitepress/config.ts': "srcDir: './src'," },
      'src/briefings/2026-w48.md',
    ],
    ['vitepress', { '.vitepress/': '', '.vitepress/config.ts': "srcDir: '../..'," }, 'briefings/2026-w48.md'],
    ['starlight', {}, 'src/content/docs/briefings/2026-w48.md'],
    ['starlight-blog', {}, 'src/content/docs/briefings/2026-w48.md'],
    ['mkdocs', { 'mkdocs.yml': 'docs_dir: pages\n' }, 'pages/briefings/2026-w48.md'],
    ['mkdocs', { 'mkdocs.yml': 'docs_dir: ../pages\n' }, 'docs/briefings/2026-w48.md'],
    ['material-blog', {}, 'docs/briefings/posts/2026-11-23-2026-w48.md'],
    ['hugo', {}, 'content/briefings/2026-w48/index.md'],
    ['hugo', { 'hugo.toml': 'contentDir = "text"\n' }, 'text/briefings/2026-w48/index.md'],
    ['jekyll', {}, '_posts/2026-11-23-2026-w48.md'],
    ['eleventy', { '.eleventy.js': "dir: { input: 'src' }" }, 'src/briefings/2026-w48.md'],
    ['obsidian', {}, 'briefings/2026-W48.md'],
    ['folder', {}, '2026-W48.md'],
    ['custom', {}, '2026-W48.md'],
  ])('%s with %j has its page at %s', (name, files, expected) => {
    const page = SITES[name].page(ISSUE, toPlace(files))
    expect(page).toBe(expected)
    expect(isSafePath(page)).toBe(true)
  })

  it.each(SITE_TARGETS)(
    '%s has front matter with a bare date and strings that stay strings',
    async (name) => {
      const yaml = await toYaml(SITES[name].frontMatter(ISSUE, toPlace({})))
      const data = parse(yaml) as Record<string, unknown>
      expect(data.title).toBe('The Brief, No. 12')
      expect(yaml).not.toMatch(/["']\d{4}-\d\d-\d\d["']/)
      if ('draft' in data) expect(data.draft).toBe(false)
    },
  )
})

describe('toSiteTags()', () => {
  it.each<[readonly string[], readonly string[]]>([
    [
      ['c++', 'c', 'C#'],
      ['c', 'c-plus-plus', 'c-sharp'],
    ],
    [
      ['Climate', 'climate', 'Climate Change'],
      ['Climate', 'Climate Change'],
    ],
    [['.net', '', '!!!'], ['dot-net']],
    [
      ['日本', 'שלום'],
      ['שלום', '日本'],
    ],
    [
      ['<b>', '{{x}}', 'a: b'],
      ['a-b', 'b', 'x'],
    ],
  ])('writes %j as %j', (tags, expected) => expect(toSiteTags(tags)).toEqual(expected))
})

describe('patchMkdocsNav()', () => {
  const older: SiteIssue = { ...ISSUE, id: '2026-W47', slug: '2026-w47', title: 'The "Brief": No. 11' }
  const patch = (text: string, issues: readonly SiteIssue[]) =>
    patchMkdocsNav(text, { issues, folder: 'briefings', title: 'Briefings' })
  const NAV = `# Ours.
site_name: "Our docs"   # kept
nav:
  # Where it begins.
  - Home: index.md
  - Guide:
      - guide/a.md   # first
      - B: guide/b.md

theme: { name: material }
plugins:
  - search
markdown_extensions:
  - pymdownx.emoji:
      emoji_index: !!python/name:material.extensions.emoji.twemoji
`

  it('puts the editions in and takes them out, and leaves every other line as it was', async () => {
    const one = (await patch(NAV, [ISSUE]))!
    const two = (await patch(one, [ISSUE, older]))!
    expect(two).toBe(
      NAV.replace(
        '      - B: guide/b.md\n',
        `      - B: guide/b.md
  - Briefings:
      - briefings/index.md
      - "The Brief, No. 12": briefings/2026-w48.md
      - "The &quot;Brief&quot;: No. 11": briefings/2026-w47.md
`,
      ),
    )
    expect(await patch(two, [ISSUE, older])).toBe(two)
    expect(await patch(two, [ISSUE])).toBe(one)
    expect(await patch(one, [])).toBe(NAV)
  })

  it('keeps what somebody put into the section by hand', async () => {
    const one = (await patch(NAV, [ISSUE]))!.replace(
      '  - Briefings:\n',
      '  - Briefings:\n      - How we make it: about.md\n',
    )
    const two = (await patch(one, [ISSUE, older]))!
    expect((parse(two, { logLevel: 'silent' }) as { nav: unknown[] }).nav.at(-1)).toEqual({
      Briefings: [
        'briefings/index.md',
        { 'The Brief, No. 12': 'briefings/2026-w48.md' },
        { 'The &quot;Brief&quot;: No. 11': 'briefings/2026-w47.md' },
        { 'How we make it': 'about.md' },
      ],
    })
    expect(await patch(two, [])).toContain('  - Briefings:\n      - How we make it: about.md\n')
  })

  it.each([
    ['a list without indentation', 'nav:\n- Home: index.md\ntheme: readthedocs\n'],
    ['the last lines of the file', 'site_name: x\nnav:\n    - Home: index.md'],
  ])('knows %s', async (_, text) => {
    const patched = (await patch(text, [ISSUE]))!
    expect((parse(patched) as { nav: unknown[] }).nav).toEqual([
      { Home: 'index.md' },
      { Briefings: ['briefings/index.md', { 'The Brief, No. 12': 'briefings/2026-w48.md' }] },
    ])
    expect(await patch(patched, [])).toBe(text)
  })

  it.each([
    ['a flow list', 'nav: [index.md]\n'],
    ['no nav', 'site_name: x\n'],
    ['an empty nav', 'nav:\ntheme: x\n'],
    ['broken YAML', 'nav:\n  - a: "b\n'],
  ])('does not touch %s', async (_, text) => expect(await patch(text, [ISSUE])).toBeUndefined())
})
