import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { runCommand } from '../../run-command.ts'
import { toShownPath } from '../../shown-path.ts'
import { toCount } from '../../to-count.ts'
import { addListOptions, type ListArguments } from './list-options.ts'

interface ExportArguments extends CommonArguments, ListArguments {
  readonly file: string | undefined
}

export const exportCommand: CommandModule<object, ExportArguments> = {
  command: 'export [file]',
  describe: 'Write subscribers as CSV, to a file or to standard output',
  builder: (command: Argv) =>
    addListOptions(addCommonOptions(command))
      .positional('file', { type: 'string', describe: 'The file (else standard output)' })
      .example('$0 subscribers export all.csv', 'everybody, of whatever status')
      .example(
        '$0 subscribers export --status active > readers.csv',
        'those who receive it',
      ) as Argv<ExportArguments>,
  handler: runExport,
}

async function runExport(argv: ArgumentsCamelCase<ExportArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { exportSubscribers, findSegmentNotices, toSegmentTest }] = await Promise.all([
      import('../../../config/config.ts'),
      import('../../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const isToFile = argv.file !== undefined && argv.file !== '-'
    const target = isToFile ? resolve(argv.file) : process.stdout
    const count = await exportSubscribers({
      store: config.store,
      target,
      statuses: argv.status,
      isIncluded: argv.segment === undefined ? undefined : toSegmentTest(argv.segment, config.segments),
      onColumns: (columns) =>
        reporter.notices(findSegmentNotices(argv.segment, { segments: config.segments, columns })),
      signal,
    })
    if (!isToFile) return
    await reporter.print({ path: target, subscribers: count })
    reporter.say(
      `Wrote ${toCount(count)} ${count === 1 ? 'subscriber' : 'subscribers'} to ${toShownPath(target as string)}`,
    )
  })
}
