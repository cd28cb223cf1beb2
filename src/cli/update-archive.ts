import type { Config } from '../model/config.ts'
import type { Reporter } from './reporter.ts'
import { toShownPath } from './shown-path.ts'

export interface UpdateArchiveOptions {
  readonly config: Config
  /** Where editions are built. */
  readonly output: string
  readonly signal?: AbortSignal | undefined
}

/** Brings the configured archive up to date with what was published; does nothing where none is configured. */
export async function updateArchive(
  { config, output, signal }: UpdateArchiveOptions,
  reporter: Reporter,
): Promise<void> {
  const folder = config.archive
  if (folder === undefined) return
  const { archiveEditions } = await import('../press/press.ts')
  const { editions, notices } = await archiveEditions({ config, output, folder, force: false, signal })
  reporter.notices(notices)
  reporter.say(
    `Archived ${editions.length === 1 ? '1 edition' : `${editions.length} editions`} in ${toShownPath(folder)}`,
  )
}

/** The same after messages went out: what the archive refuses is told, and does not make the sending a failure. */
export async function updateArchiveAfterSending(
  options: UpdateArchiveOptions,
  reporter: Reporter,
): Promise<void> {
  try {
    await updateArchive(options, reporter)
  } catch (error) {
    reporter.notices([
      {
        code: 'archive-not-updated',
        message: `The edition is not in the archive: ${error instanceof Error ? error.message : String(error)}`,
        help: 'Mend that, and run gazette archive',
      },
    ])
  }
}
