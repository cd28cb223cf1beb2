import { readSiteFile, type OutputFile } from '../../deliver/deliver.ts'
import { sha256 } from '../../kit/sha256.ts'
import type { Notice } from '../../model/notice.ts'
import type { SiteEdition } from '../../model/site.ts'
import { renderTurn } from '../../render/render.ts'
import type { SiteArrival, SitePlanOptions } from './site-plan-options.ts'
import { toEditedNotice } from './to-edited-notice.ts'

/** Every edition with its links to neighbours, and the files that come of it. */
export async function turnPages(
  row: readonly SiteEdition[],
  options: SitePlanOptions & { readonly arrival: SiteArrival | undefined },
): Promise<{ editions: SiteEdition[]; files: OutputFile[]; notices: Notice[] }> {
  const editions: SiteEdition[] = []
  const files: OutputFile[] = []
  const notices: Notice[] = []
  for (const [index, edition] of row.entries()) {
    const [earlier, later] = [row[index - 1]?.issue, row[index + 1]?.issue]
    const turn = renderTurn(edition.issue, {
      ...options,
      ...(earlier && { earlier }),
      ...(later && { later }),
    })
    const { arrival } = options
    const isArriving = arrival?.edition.issue.id === edition.issue.id
    const isWhole = options.record.begun[edition.page] === undefined
    if (!isArriving && isWhole && turn === edition.turn) {
      editions.push(edition)
      continue
    }
    const plain = isArriving
      ? arrival.files.find(({ path }) => path === edition.page)?.content
      : await readPlain(edition, options)
    if (plain === undefined) {
      editions.push(edition)
      notices.push(toEditedNotice(edition.page))
      continue
    }
    const page = { path: edition.page, content: `${String(plain)}${turn}` }
    const beside = isArriving ? arrival.files.filter(({ path }) => path !== edition.page) : []
    files.push(...beside, page)
    editions.push({ ...edition, turn, files: { ...edition.files, [page.path]: sha256(page.content) } })
  }
  return { editions, files, notices }
}

/** A page that stands in the site without its links to neighbours; nothing when somebody edited it. */
async function readPlain(
  { page, turn, files }: SiteEdition,
  { folder, record }: SitePlanOptions,
): Promise<string | undefined> {
  const bytes = await readSiteFile(folder, page)
  if (bytes === undefined || bytes === 'not-a-file') return undefined
  const hash = sha256(bytes)
  // Where the writing was interrupted, a page may have the links that it was about to have.
  const own = hash === files[page] ? turn : hash === record.begun[page] ? record.begunTurns[page] : undefined
  const text = bytes.toString('utf8')
  return own !== undefined && text.endsWith(own) ? text.slice(0, text.length - own.length) : undefined
}
