import { GazetteError } from '../kit/gazette-error.ts'
import { findNearestWord } from '../kit/nearest-word.ts'
import type { Notice } from '../model/notice.ts'
import { listEditionIds, readTextFile } from '../read/read.ts'
import { composeArticles, type ComposeArticlesOptions, type ComposedEdition } from './compose-articles.ts'
import { toEditionPlace } from './edition-place.ts'
import { readEdition, type ReadEdition } from './read-edition.ts'

/** file: that of the id, or nothing; articles: composed anew whatever files there are; either: the file where there is one. */
export type EditionOrigin = 'file' | 'articles' | 'either'

export interface MakeEditionOptions extends ComposeArticlesOptions {
  readonly origin: EditionOrigin
}

export interface MadeEdition extends ComposedEdition {
  /** What was read, where it came from a file. */
  readonly read?: ReadEdition
}

/**
 * An edition from its file, which an editor has had in hand, or composed from articles where there is none.
 *
 * @throws GazetteError `input` when there is no such file, it has no story, or no article is left to compose from.
 */
export async function makeEdition(options: MakeEditionOptions): Promise<MadeEdition> {
  const { config, id, origin, number } = options
  const place = toEditionPlace(config, id)
  const text = origin === 'articles' ? undefined : await readTextFile(place.absolute)
  if (text === undefined && origin === 'file')
    throw new GazetteError(`Cannot find edition "${id}": there is no file "${place.path}"`, {
      code: 'input',
      path: place.absolute,
      fix: describeOthers(id, await listEditionIds(config.editions)),
    })
  if (text === undefined) return composeArticles(options)
  const read = await readEdition(text, { ...options, place })
  const { edition, digests, notices } = read
  if (edition.counts.stories === 0 && edition.note.length === 0)
    throw new GazetteError(`Cannot make edition "${id}": "${place.path}" has no story`, {
      code: 'input',
      path: place.absolute,
      fix: 'A story begins with ### under a section with ##; to draft it anew, remove the file and run gazette draft',
    })
  const used = digests.flatMap((digest) => [...digest.article.notices, ...digest.notices])
  return {
    edition,
    digests,
    earlier: read.earlier,
    explain: read.explain,
    notices: [...read.heard, ...used, ...notices, ...toNumberNotices(read, number)],
    read,
  }
}

function describeOthers(id: string, ids: readonly string[]): string {
  const nearest = findNearestWord(id, ids)
  const draft = `gazette draft --id ${id}`
  return nearest === undefined
    ? `Draft it first: ${draft}`
    : `Did you mean "${nearest}"? Or draft it: ${draft}`
}

/** What was typed beside what the file says. */
function toNumberNotices({ edition, file }: ReadEdition, number: number | undefined): readonly Notice[] {
  if (number === undefined || number === edition.number) return []
  return [
    {
      code: 'number-passed-over',
      message: `Its file says ${edition.number === undefined ? 'no number' : `number ${edition.number}`}; --number ${number} was passed over`,
      path: file.path,
      ...(file.front.lines['number'] !== undefined && { line: file.front.lines['number'] }),
      help: `Write "number: ${number}" there if it is that`,
    },
  ]
}
