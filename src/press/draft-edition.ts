import { writeFiles } from '../deliver/deliver.ts'
import type { Edition } from '../model/edition.ts'
import type { Notice } from '../model/notice.ts'
import { parseEdition } from '../parse/parse.ts'
import { readTextFile } from '../read/read.ts'
import { mergeIntoFile, renderEditionFile } from '../render/render.ts'
import { composeArticles, type ComposeArticlesOptions } from './compose-articles.ts'
import { fillEditionId } from './edition-id.ts'
import { toEditionPlace } from './edition-place.ts'
import { findNews, type NewsStory } from './find-news.ts'

export interface DraftOptions extends Omit<ComposeArticlesOptions, 'id'> {
  /** The ISO week of the date unless given. */
  readonly id?: string | undefined
  /** What becomes of a file that is there already: it is left alone, or new stories are put in. */
  readonly existing: 'keep' | 'update'
}

export interface DraftReport {
  readonly id: string
  /** The edition file. */
  readonly path: string
  /** kept: it was there, and was left as it is; updated: new stories were put in. */
  readonly status: 'written' | 'kept' | 'updated'
  /** As it was composed from the articles. */
  readonly edition: Edition
  /** Stories that the file did not have, and that nobody cut from it. */
  readonly added: readonly DraftedStory[]
  /** Articles that tell of a story which the file has; put in as its sources where new stories are put in. */
  readonly further: readonly DraftedStory[]
  /** Articles that tell of a story which somebody cut from the file; never put in. */
  readonly ofCut: readonly DraftedStory[]
  readonly notices: readonly Notice[]
}

export type DraftedStory = NewsStory

const BYTE_ORDER_MARK = '\uFEFF'

/**
 * Composes an edition and writes it as a file for its editor. A file that is there is never overwritten: what is new is
 * told, and put in at the ends of sections where that is wished; all else stays byte for byte.
 *
 * @throws GazetteError `input` when no article is left for it, `output` when the file cannot be written.
 */
export async function draftEdition(options: DraftOptions): Promise<DraftReport> {
  const { config, date, number, signal } = options
  const id = options.id ?? fillEditionId(config.editionId ?? '{week}', { date, number })
  const place = toEditionPlace(config, id)
  const standing = await readTextFile(place.absolute)
  const { edition, notices } = await composeArticles({ ...options, id })
  const report = { id, path: place.absolute, edition }
  const write = (content: string) => writeFiles(config.editions, [{ path: `${id}.md`, content }], { signal })
  if (standing === undefined) {
    const sections = [
      ...config.sections.map(({ title }) => title),
      ...(config.defaultSection === undefined ? [] : [config.defaultSection]),
    ]
    await write(await renderEditionFile(edition, { path: place.path, sections }))
    return { ...report, status: 'written', added: [], further: [], ofCut: [], notices }
  }
  const mark = standing.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
  const text = standing.slice(mark.length)
  const { value: file, notices: heard } = await parseEdition({ path: place.path, text })
  const news = findNews(edition, file)
  const told = {
    ...report,
    added: news.added,
    further: news.further,
    ofCut: news.ofCut,
    notices: [...notices, ...heard],
  }
  if (options.existing === 'keep') return { ...told, status: 'kept' }
  const merged = mark + (await mergeIntoFile(text, { file, additions: news.additions }))
  if (merged === standing) return { ...told, status: 'kept' }
  await write(merged)
  return { ...told, status: 'updated' }
}
