import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { makeFolder, runGazette } from './run-gazette.ts'

const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts')
const GITHUB = '.github/workflows/gazette.yml'
const GITLAB = '.gitlab-ci.yml'

interface GithubWorkflow {
  readonly on: { readonly schedule: readonly { readonly cron: string }[] }
  readonly permissions: Readonly<Record<string, string>>
  readonly jobs: {
    readonly brief: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }
  }
}

describe('gazette init --ci', () => {
  // A project in a repository with a remote, the command line as npx finds it, and GitHub's own, which only takes notes.
  const work = makeFolder({
    'bin/gh': '#!/bin/sh\necho "$@" >>"$NOTES"\n[ "$2" != list ] || echo 0\n',
    'project/node_modules/.bin/gazette': `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`,
  })
  const project = join(work, 'project')
  const notes = join(work, 'notes')
  const sh = (script: string) => {
    const env = {
      PATH: `${join(work, 'bin')}:${process.env.PATH}`,
      HOME: work,
      NOTES: notes,
      GITHUB_REF_NAME: 'main',
      CI_PROJECT_PATH: 'desk/brief',
    }
    const { status, stdout, stderr } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', script], {
      cwd: project,
      env,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(`exit ${status}: ${stdout}${stderr}`)
    return stdout
  }

  it('writes workflows, and says a cron line', () => {
    sh(`chmod +x ../bin/gh node_modules/.bin/gazette`)
    const { status, stdout } = runGazette(['init', '--ci'], { cwd: project })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^ {2}17 6 \* \* 1 cd '.*' && npx gazette build/m)
    const github = parse(readFileSync(join(project, GITHUB), 'utf8')) as GithubWorkflow
    expect(github.on.schedule).toEqual([{ cron: '17 6 * * 1' }])
    expect(github.permissions).toEqual({ contents: 'write', 'pull-requests': 'write' })
    expect(parse(readFileSync(join(project, GITLAB), 'utf8'))).toHaveProperty('gazette.script')
  })

  it('adds them to a project that stands, and leaves those alone that are there', () => {
    const { status, stdout } = runGazette(['init', '--ci'], { cwd: project })
    expect(status).toBe(0)
    expect(stdout).toContain('.gitlab-ci.yml was there and was left alone')
    expect(runGazette(['init'], { cwd: project }).status).toBe(2)
  })

  it('gives GitHub steps that build, publish on a branch and open a pull request, once', () => {
    sh(`git init --quiet --bare --initial-branch=main ../remote && git init --quiet --initial-branch=main
      git config user.name Desk && git config user.email desk@example.org
      mkdir docs && touch docs/README.md && printf 'publish:\\n  to: hugo\\n  dir: docs\\n' >>gazette.config.yaml
      git add . && git commit --quiet -m Project && git remote add origin ../remote && git push --quiet origin main && git fetch --quiet`)
    const { steps } = (parse(readFileSync(join(project, GITHUB), 'utf8')) as GithubWorkflow).jobs.brief
    const scripts = steps
      .filter(({ name }) => name !== undefined && name !== 'Install')
      .map(({ run }) => run!)
    expect(scripts).toHaveLength(2)
    for (const script of scripts) sh(script)
    const branch = sh('git branch --show-current').trim()
    expect(branch).toMatch(/^gazette\/\d{4}-W\d{2}$/)
    expect(sh(`git -C ../remote log --format=%s main..${branch}`).trim().split('\n')).toEqual([
      'Record what was published',
      expect.stringMatching(/^Publish briefing \d{4}-W\d{2}: /),
    ])
    const files = sh(`git -C ../remote diff --name-only main ${branch}`).trim().split('\n')
    expect(files.join(' ')).toMatch(/docs\/content\/briefings\/\d{4}-w\d{2}\/index\.md/)
    expect(files).toContain('editions/register.json')
    expect(readFileSync(notes, 'utf8')).toContain(`pr create --base main --head ${branch} --fill-first`)
    expect(existsSync(join(project, 'out/outbox')), 'nothing is sent').toBe(false)
  })
})
