import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FERRY, listHashes, makeFolder, runGazette, WHALE } from './run-gazette.ts'

const EELS = FERRY.replace('Ferry crews on Lantern Island win a shorter week', 'Eels return to the Calder')
  .replace('2026-11-20', '2026-11-27')
  .replace(
    /\n\n.*/s,
    '\n\nEels were counted in the river on Friday. “There were nine of them,” said Mette Rasch.\n',
  )

describe('the articles that gazette build takes', () => {
  const cwd = makeFolder({ 'articles/ferry.md': FERRY, 'articles/whale.txt': WHALE })
  const build = (...args: readonly string[]) => {
    const ended = runGazette(['build', '--json', ...args], { cwd })
    const report = JSON.parse(ended.stdout) as {
      edition: { counts: { stories: number } }
      notices: { code: string }[]
      error: { message: string; fix: string }
    }
    return { ...ended, ...report, codes: report.notices?.map(({ code }) => code) ?? [] }
  }

  it('are all of them the first time', () => {
    expect(build('--date', '2026-11-23').edition.counts.stories).toBe(2)
    expect(runGazette(['publish', '--dir', 'site'], { cwd }).status).toBe(0)
  })

  it('are those that did not run, once it was published', () => {
    writeFileSync(join(cwd, 'articles/eels.md'), EELS)
    const { edition, codes } = build('--date', '2026-11-30')
    expect(edition.counts.stories).toBe(1)
    expect(codes).toContain('articles-used')
  })

  it('are the same as the first time when that edition is built again', () => {
    const before = listHashes(join(cwd, 'out/2026-W48'))
    build('--date', '2026-11-30')
    expect(runGazette(['publish', '2026-W49', '--dir', 'site'], { cwd }).status).toBe(0)
    expect(build('--date', '2026-11-23').status).toBe(0)
    expect(listHashes(join(cwd, 'out/2026-W48'))).toEqual(before)
  })

  it('are those of the days that are asked for', () => {
    const again = ['--date', '2026-12-07', '--again']
    expect(build(...again, '--week', '2026-W47').edition.counts.stories).toBe(2)
    expect(build(...again, '--week', '2026-W47').codes).toContain('article-undated')
    expect(build(...again, '--since', '2026-11-01').edition.counts.stories).toBe(3)
    expect(build(...again, '--since', '2026-11-01', '--until', '2026-11-19').codes).toContain(
      'articles-outside',
    )
  })

  it('are missed when none is left, with the reasons and a way out', () => {
    const { status, error } = build('--date', '2026-12-07')
    expect(status).toBe(4)
    expect(error.message).toContain('ran in 2026-W48')
    expect(error.fix).toContain('--again')
  })

  it.each([
    [['--since', 'yesterday'], 'Write it as 2026-11-23'],
    [['--week', '2025-W53'], '52 or 53'],
    [['--since', '2026-11-20', '--until', '2026-11-01'], '--since 2026-11-01 --until 2026-11-20'],
  ])('are not guessed from %j', (args, fix) => {
    const { status, error } = build('--date', '2026-11-23', ...args)
    expect(status).toBe(2)
    expect(error.fix).toContain(fix)
  })

  it('are not those of a week and of days at once', () => {
    const args = ['build', '--week', '2026-W47', '--since', '2026-11-01']
    expect(runGazette(args, { cwd }).status).toBe(2)
  })
})
