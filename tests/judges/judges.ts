// Judges from outside look at the sample brief in every theme: npm run judges, or npm run judges -- axe vnu.
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { judgeWithAxe } from './axe.ts'
import { judgeInBrowser } from './browser.ts'
import { buildEditions } from './build-editions.ts'
import { judgeWithCaniemail } from './caniemail.ts'
import { judgeWithHtmlValidate } from './html-validate.ts'
import type { Judge } from './judge.ts'
import { judgeWithParsers } from './parsers.ts'
import { cli } from './paths.ts'
import { judgeByPoints } from './points.ts'
import { judgeSpam } from './spamassassin.ts'
import { judgeWithVnu } from './vnu.ts'

const JUDGES: Readonly<Record<string, Judge>> = {
  points: judgeByPoints,
  spamassassin: judgeSpam,
  vnu: judgeWithVnu,
  'html-validate': judgeWithHtmlValidate,
  caniemail: judgeWithCaniemail,
  parsers: judgeWithParsers,
  axe: judgeWithAxe,
  browser: judgeInBrowser,
}
const SHOWN_MAX = 40

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !Object.hasOwn(JUDGES, name))
if (unknown.length > 0)
  throw new Error(`No judge "${unknown.join('", "')}"; there are: ${Object.keys(JUDGES).join(', ')}`)
if (!existsSync(cli)) throw new Error('dist/ is missing: npm run build')

const work = mkdtempSync(join(tmpdir(), 'gazette-judges-'))
try {
  const editions = buildEditions(work)
  console.log(`${editions.length} editions: ${editions.map(({ name }) => name).join(', ')}`)
  for (const [name, judge] of Object.entries(JUDGES)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const { complaints, seen } = await judge(editions)
    console.log(`${complaints.length === 0 ? 'ok  ' : 'FAIL'} ${name}: ${seen}`)
    for (const complaint of complaints.slice(0, SHOWN_MAX)) console.log(`       ${complaint}`)
    if (complaints.length > SHOWN_MAX) console.log(`       and ${complaints.length - SHOWN_MAX} more`)
    if (complaints.length > 0) process.exitCode = 1
  }
} finally {
  rmSync(work, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
}
