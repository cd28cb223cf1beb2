import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { listHtml } from './list-html.ts'
import type { Judge } from './judge.ts'

const jar = join(import.meta.dirname, 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar')

// Outlook's own markup, which MJML writes for Word's engine: its namespaces, how it spaces tables, and the room in a button. In e-mail alone.
const ALLOWED_IN_EMAIL = [
  /Attribute “xmlns:[vo]” not allowed here/,
  /CSS: “mso-(?:table-[lr]space|padding-alt)”: Property “mso-(?:table-[lr]space|padding-alt)” doesn't exist/,
]

interface VnuMessage {
  readonly type: string
  readonly url?: string
  readonly lastLine?: number
  readonly message: string
}

/** The Nu HTML Checker on every page and e-mail. */
export const judgeWithVnu: Judge = async (editions) => {
  const files = editions.flatMap(listHtml)
  const { stderr, error } = spawnSync('java', ['-jar', jar, '--errors-only', '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  const { messages } = JSON.parse(stderr) as { readonly messages: readonly VnuMessage[] }
  const complaints = messages
    .filter(
      ({ url, message }) =>
        !(url?.endsWith('/email.html') && ALLOWED_IN_EMAIL.some((rule) => rule.test(message))),
    )
    .map(({ url, lastLine, message }) => `${url ?? ''}:${lastLine ?? ''} ${message}`)
  return { complaints, seen: `${files.length} files` }
}
