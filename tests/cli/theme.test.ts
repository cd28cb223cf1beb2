import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeFolder, runGazette } from './run-gazette.ts'

const CONFIG = 'theme: letter\n'

describe('gazette theme list', () => {
  it('names every theme with what it is, and the configured one', () => {
    const cwd = makeFolder({ 'gazette.config.yaml': CONFIG })
    const { themes, configured } = JSON.parse(runGazette(['theme', 'list', '--json'], { cwd }).stdout) as {
      themes: { name: string; description: string }[]
      configured: string
    }
    expect(themes.map(({ name }) => name)).toEqual(['analyst', 'house', 'letter'])
    expect(themes.every(({ description }) => description.length > 20)).toBe(true)
    expect(configured).toBe('letter')
  })
})

describe('gazette theme eject', () => {
  it('copies one partial by its name, as the theme has it', () => {
    const cwd = makeFolder({ 'gazette.config.yaml': CONFIG })
    const { status, stdout } = runGazette(['theme', 'eject', 'masthead'], { cwd })
    expect([status, stdout.trim()]).toEqual([0, 'templates/partials/masthead.hbs'])
    const theme = join(import.meta.dirname, '..', '..', 'templates', 'letter')
    expect(readFileSync(join(cwd, 'templates/partials/masthead.hbs'), 'utf8')).toBe(
      readFileSync(join(theme, 'partials', 'masthead.hbs'), 'utf8'),
    )
  })

  it('copies a whole theme, those files too that it has from another, and leaves what is there alone', () => {
    const cwd = makeFolder({ 'templates/web.hbs': 'mine' })
    const { written, kept } = JSON.parse(
      runGazette(['theme', 'eject', '--theme', 'analyst', '--json'], { cwd }).stdout,
    ) as { written: string[]; kept: string[] }
    expect(written).toEqual(
      expect.arrayContaining(['partials/story.hbs', 'partials/quotation.hbs', 'theme.css']),
    )
    expect(kept).toEqual(['web.hbs'])
    expect(readFileSync(join(cwd, 'templates/web.hbs'), 'utf8')).toBe('mine')
    runGazette(['theme', 'eject', 'web', '--force'], { cwd })
    expect(readFileSync(join(cwd, 'templates/web.hbs'), 'utf8')).not.toBe('mine')
  })

  it('says what it does not know, and what comes near', () => {
    const cwd = makeFolder()
    const { status, stderr } = runGazette(['theme', 'eject', 'storry'], { cwd })
    expect(status).toBe(5)
    expect(stderr).toContain('Did you mean "partials/story.hbs"?')
    expect(existsSync(join(cwd, 'templates'))).toBe(false)
  })
})

describe('gazette theme check', () => {
  it('says that a theme holds', () => {
    const { status, stdout } = runGazette(['theme', 'check', 'letter'], { cwd: makeFolder() })
    expect([status, stdout.trim()]).toEqual([0, expect.stringMatching(/^Theme "letter" holds: \d+ files/)])
  })

  it('names what is wrong with colours and templates of one’s own, with an exit code', () => {
    const cwd = makeFolder({ 'gazette.config.yaml': 'look: { colours: { soft: "#aaaaaa" } }\n' })
    runGazette(['theme', 'eject', 'email/story'], { cwd })
    const path = join(cwd, 'templates/partials/email/story.mjml.hbs')
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('h3>', 'h5>'))
    const { status, stdout } = runGazette(['theme', 'check', '--json'], { cwd })
    const { notices } = JSON.parse(stdout) as { notices: { code: string; message: string }[] }
    expect(status).toBe(9)
    expect(new Set(notices.map(({ code }) => code))).toEqual(new Set(['contrast-low', 'email-point']))
    expect(notices.map(({ message }) => message).join('\n')).toContain('an <h5> follows <h2> (headings)')
  })

  it('tells a template that does not compile as an error', () => {
    const cwd = makeFolder({ 'templates/partials/story.hbs': '{{headlin}}' })
    const { status, stderr } = runGazette(['theme', 'check'], { cwd })
    expect(status).toBe(5)
    expect(stderr).toContain('there is no field "headlin" here')
  })
})
