import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { JudgedEdition } from './build-editions.ts'

/** The e-mail, the front page and the articles' pages of an edition. */
export function listHtml({ folder }: JudgedEdition): readonly string[] {
  const articles = join(folder, 'articles')
  const pages = existsSync(articles) ? readdirSync(articles).toSorted() : []
  return [
    join(folder, 'email.html'),
    join(folder, 'index.html'),
    ...pages.map((page) => join(articles, page)),
  ]
}
