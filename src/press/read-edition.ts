import { splitSentences } from '../analyse/analyse.ts'
import { composeFromFile, listTargets } from '../compose/compose.ts'
import type { CalendarDate } from '../kit/calendar-date.ts'
import { GazetteError } from '../kit/gazette-error.ts'
import type { Config } from '../model/config.ts'
import type { Digest } from '../model/digest.ts'
import type { Edition } from '../model/edition.ts'
import type { EditionFile } from '../model/edition-file.ts'
import type { Explanation } from '../model/explanation.ts'
import type { Notice, Noticed } from '../model/notice.ts'
import { findEarlier, type PublishedEdition } from '../model/register.ts'
import { parseEdition } from '../parse/parse.ts'
import { readRegister } from '../store/store.ts'
import type { EditionPlace } from './edition-place.ts'
import { readArticleDigests, type ArticleOptions } from './read-article-digests.ts'

export interface ReadEditionOptions extends ArticleOptions {
  readonly config: Config
  readonly place: EditionPlace
  /** Of the edition, where its file does not say it. */
  readonly date: CalendarDate
}

/** An edition that was read from its file. */
export interface ReadEdition {
  readonly edition: Edition
  readonly file: EditionFile
  /** Of the articles that it is made of. */
  readonly digests: readonly Digest[]
  /** The editions that went out before it. */
  readonly earlier: readonly PublishedEdition[]
  readonly explain: () => Explanation
  /** About the file. */
  readonly notices: readonly Notice[]
  /** About the articles. */
  readonly heard: readonly Notice[]
}

const BYTE_ORDER_MARK = /^\uFEFF/

/** Reads an edition from the text of its file, with the articles that it links to. */
export async function readEdition(text: string, options: ReadEditionOptions): Promise<ReadEdition> {
  const { config, place, date } = options
  const { value: file, notices } = await parseEdition({
    path: place.path,
    text: text.replace(BYTE_ORDER_MARK, ''),
  })
  const { value: found, notices: heard } = await readArticleDigests(options)
  const more = await readLinked(file, found, options)
  const { defaultSection } = config
  const register = await readRegister(config.editions)
  const earlier = findEarlier(register, { id: place.id, date: file.front.date ?? date })
  const composed = composeFromFile(file, [...found, ...more.value], {
    ...config,
    id: place.id,
    date,
    earlier,
    ...(defaultSection !== undefined && { defaultSection }),
    split: splitSentences,
  })
  return {
    edition: composed.value,
    file,
    digests: composed.digests,
    earlier,
    explain: composed.explain,
    notices: [...notices, ...composed.notices].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
    heard: [...heard, ...more.notices],
  }
}

/** Articles that the file links to and that are not among those of the configuration. */
async function readLinked(
  file: EditionFile,
  found: readonly Digest[],
  options: ReadEditionOptions,
): Promise<Noticed<readonly Digest[]>> {
  const known = new Set(found.flatMap(({ article }) => [article.path, article.canonicalUrl ?? '']))
  const digests: Digest[] = []
  const notices: Notice[] = []
  for (const { target } of file.sections.flatMap(({ stories }) =>
    stories.flatMap(({ articles }) => articles),
  )) {
    const paths = listTargets(target, file.path)
    if (known.has(target) || paths.some((path) => known.has(path))) continue
    for (const path of paths.filter(isWithin)) {
      const read = await tryArticle(path, options)
      if (read === undefined || read.value.length === 0) continue
      digests.push(...read.value)
      notices.push(...read.notices)
      known.add(path)
      break
    }
  }
  return { value: digests, notices }
}

/** An edition file that came in from outside must not print what lies elsewhere on the machine. */
function isWithin(path: string): boolean {
  return !/^(?:\.\.\/|\/|[A-Za-z]:)/.test(path) && /\.(?:md|markdown|txt|html?)$/i.test(path)
}

async function tryArticle(
  path: string,
  options: ReadEditionOptions,
): Promise<Noticed<readonly Digest[]> | undefined> {
  try {
    return await readArticleDigests({ ...options, paths: [path], memory: undefined })
  } catch (error) {
    if (error instanceof GazetteError && error.code === 'input') return undefined
    throw error
  }
}
