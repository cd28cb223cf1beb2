import { join } from 'node:path'
import { publishPage } from '../deliver/deliver.ts'
import type { Notice } from '../model/notice.ts'
import { openBuiltEdition } from '../store/store.ts'
import { openRecord } from './open-record.ts'

export interface PublishOptions {
  /** Where editions are built. */
  readonly output: string
  /** The newest when absent. */
  readonly id?: string | undefined
  /** The site's folder that takes the briefing. */
  readonly folder: string
  readonly force: boolean
  /** The folder whose register takes the edition down as published; it is taken down nowhere when absent. */
  readonly editions?: string | undefined
}

export interface PublishReport {
  readonly id: string
  readonly path: string
  readonly status: 'written' | 'unchanged'
  readonly notices: readonly Notice[]
}

/**
 * Publishes the Markdown briefing of a built edition into a plain folder, as `<id>.md`.
 *
 * @throws GazetteError `input` when there is no such edition or the register is damaged, `output` when the page there is not ours to overwrite.
 */
export async function publishEdition({
  output,
  id,
  folder,
  force,
  editions,
}: PublishOptions): Promise<PublishReport> {
  const built = await openBuiltEdition(output, id)
  const record = await openRecord(built.manifest, editions)
  const editionId = built.manifest.edition.id
  const name = `${editionId}.md`
  const status = await publishPage(folder, { name, content: await built.readText('briefing.md'), force })
  await record()
  return { id: editionId, path: join(folder, name), status, notices: built.notices }
}
