import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, runGazette } from './run-gazette.ts'

const cwd = makeFolder()
const DOCUMENTED = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8')
const COMMANDS = [
  ...new Set([...DOCUMENTED.matchAll(/^\| `([a-z]+)[^|]*` \|/gm)].map(([, name]) => name!)),
].filter((name) => DOCUMENTED.slice(0, DOCUMENTED.indexOf('## Exit')).includes(`\n| \`${name}`))

describe('gazette', () => {
  it('lists its commands and exit codes in its help', () => {
    const { status, stdout } = runGazette(['--help'], { cwd })
    expect(status).toBe(0)
    const listed = [...stdout.matchAll(/^ {2}gazette ([a-z]+)/gm)].map(([, name]) => name)
    expect(listed.toSorted()).toEqual(COMMANDS.toSorted())
    expect(stdout).toContain('130 interrupted')
  })

  it.each(COMMANDS.filter((name) => name !== 'completion'))('shows examples in the help of %s', (command) => {
    const { status, stdout } = runGazette([command, '--help'], { cwd })
    expect(status).toBe(0)
    expect(stdout).toContain('Examples:')
    expect(stdout).toMatch(new RegExp(`gazette ${command}`))
  })

  it('prints its version', () => {
    expect(runGazette(['--version'], { cwd }).stdout.trim()).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('prints a completion script', () => {
    expect(runGazette(['completion'], { cwd }).stdout).toContain('gazette')
  })

  it.each([
    [
      'a mistyped command',
      ['biuld'],
      'Cannot run "biuld": there is no such command\n  Did you mean "build"?',
    ],
    ['a mistyped command of a command', ['subscribers', 'lst'], 'Did you mean "list"?'],
    ['no command of a command', ['theme'], 'There are: list, eject, check'],
    ['a mistyped option', ['send', '--drry-run', 'x'], 'Did you mean --dry-run?'],
    ['a mistyped action', ['outbox', 'stat'], 'Did you mean "status"?'],
    ['a mistyped value', ['publish', '--to', 'hugoo'], 'for --to\n  Did you mean "hugo"?'],
    ['options that exclude one another', ['send', '--test', 'a@b.example', '--confirm', 'x'], '--confirm'],
    ['a word too many', ['trace', 'a', 'b', 'c'], 'Type: gazette trace <edition> [text]'],
    ['no command', [], 'Name a command'],
    ['an option that is not there', ['build', '--ouput', 'x'], 'ouput'],
    ['an option without its value', ['build', '--out'], 'out'],
    ['a format that is not there', ['build', '--format', 'pdf'], 'pdf'],
    ['no path to analyse', ['analyse'], 'Type: gazette analyse <paths..>'],
    ['a day that is not there', ['build', '--date', '2026-02-30'], '2026-11-23'],
    ['an id that leaves the folder', ['build', '--id', '../x'], '2026-W48'],
    ['a number that is none', ['build', '--number', 'x'], '--number 12'],
    ['days that are none', ['collect', '--first-days', 'abc'], 'from 0 to 3650'],
    ['entries that are none', ['collect', '--most', '0'], 'from 1 to 1000'],
    ['no sentences', ['analyse', '.', '--summary-sentences', '0'], '--summary-sentences 3'],
  ])('says what is wrong with %s', (_, args, message) => {
    const { status, stdout, stderr } = runGazette(args, { cwd })
    expect(stderr).toContain('error:')
    expect(stderr).toContain(message)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })

  it('gives an error as JSON too when asked', () => {
    const { status, stdout } = runGazette(['build', 'none.md', '--json'], { cwd })
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'input' } })
    expect(status).toBe(4)
  })

  it('loads none of the heavy packages for its help', () => {
    const folder = makeFolder({
      'watch.mjs': `import { registerHooks } from 'node:module'
import { appendFileSync } from 'node:fs'
registerHooks({ load(url, context, next) { appendFileSync(${JSON.stringify(join(cwd, 'loaded.txt'))}, url + '\\n'); return next(url, context) } })`,
    })
    const NODE_OPTIONS = `--import ${pathToFileURL(join(folder, 'watch.mjs')).href}`
    expect(runGazette(['build', '--help'], { cwd, env: { NODE_OPTIONS } }).status).toBe(0)
    const loaded = readFileSync(join(cwd, 'loaded.txt'), 'utf8')
    expect(loaded).toContain('/yargs/')
    expect(loaded).not.toMatch(
      /node_modules\/(mjml|handlebars|unified|remark|nodemailer|zod|linkedom|yaml|csv-parse)/,
    )
    expect(loaded).not.toContain('/press/')
  })
})
