import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Judge } from './judge.ts'

const SCORE_MAX = 1
// That a message has HTML is no fault; every other rule on HTML and MIME is.
const BAD_RULE = /^(?:HTML_(?!MESSAGE$)|MIME_|MPART_)/

/** SpamAssassin's local tests on every message. */
export const judgeSpam: Judge = async (editions) => {
  let highest = -Infinity
  const complaints = editions.flatMap(({ name, folder }) => {
    const input = readFileSync(join(folder, 'email.eml'))
    const marked = execFileSync('spamassassin', ['-L', '-t', '-x'], {
      input,
      encoding: 'utf8',
      stdio: 'pipe',
    })
    const status = /^X-Spam-Status:[^\n]*(?:\n[ \t][^\n]*)*/m.exec(marked)?.[0].replaceAll(/\n\s+/g, '') ?? ''
    const score = Number(/score=(-?[\d.]+)/.exec(status)?.[1] ?? Number.NaN)
    const rules = (/tests=(\S*?)(?:\s|autolearn|$)/.exec(status)?.[1] ?? '').split(',')
    highest = Math.max(highest, score)
    return [
      ...(score <= SCORE_MAX
        ? []
        : [`${name}: score ${score}, at most ${SCORE_MAX} is right (${rules.join(', ')})`]),
      ...rules.filter((rule) => BAD_RULE.test(rule)).map((rule) => `${name}: ${rule}`),
    ]
  })
  return { complaints, seen: `${editions.length} messages, highest score ${highest}` }
}
