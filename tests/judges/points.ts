import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkEmail } from '../../src/render/render.ts'
import type { Judge } from './judge.ts'

/** The Email Markup Consortium's points, by our own check, on the built e-mails. */
export const judgeByPoints: Judge = async (editions) => {
  const complaints: string[] = []
  for (const { name, folder } of editions)
    for (const { point, message } of await checkEmail(readFileSync(join(folder, 'email.html'), 'utf8')))
      complaints.push(`${name}: ${point}: ${message}`)
  return { complaints, seen: `${editions.length} e-mails` }
}
