import type { OutputFile } from '../deliver/deliver.ts'
import { version } from './version.ts'

/** A minute past the full hour, when fewer jobs of others start: Mondays, 6:17 UTC. */
export const WEEKLY = '17 6 * * 1'

/** Workflows that make a brief every week and put it up for review. */
export function toCiFiles(): readonly OutputFile[] {
  return [
    { path: '.github/workflows/gazette.yml', content: GITHUB },
    { path: '.gitlab-ci.yml', content: GITLAB },
  ]
}

const INSTALL = `if [ -f package-lock.json ]; then npm ci; else npm install --no-save gazette@${version}; fi`

// What they say goes into the log, and the first that fails ends the job.
const toSteps = (check: string): readonly string[] => [
  // The edition's file comes with the request, so that it can be edited before it is merged.
  'npx gazette draft',
  check,
  'npx gazette build',
  'npx gazette publish --commit',
  // What went out is kept beside the articles, so that nothing is printed twice.
  'git add --all -- editions',
  "git diff --cached --quiet || git commit --quiet --message 'Record what was published'",
]

const GITHUB = `# Every Monday: drafts, checks and builds the brief, publishes it into this repository's site, and opens a pull request.
# The site's folder is publish.dir in the configuration; nothing reaches readers before somebody merges.
name: Gazette

on:
  schedule:
    - cron: '${WEEKLY}'
  workflow_dispatch:

permissions:
  contents: write
  pull-requests: write

concurrency:
  group: gazette

jobs:
  brief:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - name: Install
        run: ${INSTALL}
      - name: Build, check and publish on a branch
        run: |
          git config user.name 'github-actions[bot]'
          git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
          git switch --create "gazette/$(date --utc +%G-W%V)"
${toSteps('npx gazette check --format github')
  .map((line) => `          ${line}`)
  .join('\n')}
      - name: Open a pull request
        env:
          GH_TOKEN: \${{ github.token }}
        run: |
          branch=$(git branch --show-current)
          if [ -z "$(git log --oneline "origin/\${GITHUB_REF_NAME}..HEAD")" ]; then echo 'Nothing new'; exit 0; fi
          git push --force origin "$branch"
          if [ "$(gh pr list --head "$branch" --state open --json number --jq length)" = 0 ]; then
            gh pr create --base "$GITHUB_REF_NAME" --head "$branch" --fill-first
          fi
`

const GITLAB = `# On a schedule of the project: drafts, checks and builds the brief, publishes it into this repository's site, and opens a merge request.
# Make a pipeline schedule with the interval "${WEEKLY}", and a project access token with write_repository as GAZETTE_TOKEN.
gazette:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "schedule" || $CI_PIPELINE_SOURCE == "web"
  script:
    - ${INSTALL}
    - git config user.name Gazette
    - git config user.email "gazette@$CI_SERVER_HOST"
    - git switch --create "gazette/$(date --utc +%G-W%V)"
${toSteps('npx gazette check')
  .map((line) => `    - ${line}`)
  .join('\n')}
    - |
      branch=$(git branch --show-current)
      if [ -z "$(git log --oneline "$CI_COMMIT_SHA..HEAD")" ]; then echo 'Nothing new'; exit 0; fi
      git push --force -o merge_request.create -o "merge_request.target=$CI_DEFAULT_BRANCH" \\
        "https://oauth2:\${GAZETTE_TOKEN}@$CI_SERVER_HOST/$CI_PROJECT_PATH.git" "$branch"
`
