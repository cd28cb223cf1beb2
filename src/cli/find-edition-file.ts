import { existsSync } from 'node:fs'
import { basename, dirname, extname, resolve } from 'node:path'
import { GazetteError } from '../kit/gazette-error.ts'
import type { Config } from '../model/config.ts'

/**
 * The id of the edition that was typed where articles may be: the path of an edition file, or, where nothing of that name
 * lies there, the id of one; `undefined` when articles were typed.
 *
 * @throws GazetteError `usage` when something else was typed beside it.
 */
export function findTypedEdition(
  paths: readonly string[],
  { editions }: Pick<Config, 'editions'>,
): string | undefined {
  const ids = paths.map((path) => toId(path, editions))
  const id = ids.find((candidate) => candidate !== undefined)
  if (id === undefined || paths.length === 1) return id
  throw new GazetteError(`Cannot build from "${paths.join('", "')}": an edition file stands alone`, {
    code: 'usage',
    fix: 'Name one edition file, or articles',
  })
}

const WEEK = /^\d{4}-W\d{2}$/

function toId(path: string, editions: string): string | undefined {
  const absolute = resolve(path)
  if (dirname(absolute) === editions && extname(absolute) === '.md') return basename(absolute, '.md')
  const isId = !/[/\\*?[\]{}]/.test(path) && !existsSync(absolute)
  // A week that has no file is a slip in an id rather than an article of that name.
  return isId && (WEEK.test(path) || existsSync(resolve(editions, `${path}.md`))) ? path : undefined
}
