import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Judge } from './judge.ts'
import { root } from './paths.ts'

interface Trouble {
  readonly point: string
  readonly message: string
}

/** The Email Markup Consortium's points, by our own check, on the built e-mails. */
export const judgeByPoints: Judge = async (editions) => {
  const { checkEmail } = (await import(pathToFileURL(join(root, 'dist', 'render', 'render.js')).href)) as {
    checkEmail: (html: string) => Promise<readonly Trouble[]>
  }
  const complaints: string[] = []
  for (const { name, folder } of editions)
    for (const { point, message } of await checkEmail(readFileSync(join(folder, 'email.html'), 'utf8')))
      complaints.push(`${name}: ${point}: ${message}`)
  return { complaints, seen: `${editions.length} e-mails` }
}
