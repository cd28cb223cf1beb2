import { readdirSync } from 'node:fs'
import { parseArticle } from '../../src/parse/parse.ts'
import { readSources } from '../../src/read/read.ts'
import { showArticle } from '../parse/show-article.ts'

/** Every article in a folder, and what was remarked, for eyes. */
export async function showFiles(root: string): Promise<string> {
  const names = readdirSync(root).filter((name) => name !== 'expected.txt')
  const { value, notices } = await readSources(names, { root })
  const shown = [...notices.map(({ code, path, message }) => `notice: ${path}: ${message} [${code}]`)]
  for (const source of value) {
    const { path, folders, format, supposed, declared } = source
    const facts = { ...(supposed && { supposed }), ...(declared && { declared }) }
    shown.push(`== ${path} (${format}) ${folders.join('/')}`, JSON.stringify(facts, undefined, 2))
    shown.push(showArticle(await parseArticle(source)))
  }
  return shown.join('\n')
}
