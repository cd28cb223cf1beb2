import { join, resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'
import { toShownPath } from '../shown-path.ts'

interface ArchiveArguments extends CommonArguments {
  readonly edition: string | undefined
  readonly dir: string | undefined
  readonly out: string | undefined
  readonly force: boolean
}

export const archiveCommand: CommandModule<object, ArchiveArguments> = {
  command: 'archive [edition]',
  describe: 'Write the archive: all published editions, their index, feeds and a sitemap',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('edition', {
        type: 'string',
        describe: 'Id of a built edition that is published by this (else those that were)',
      })
      .option('dir', {
        type: 'string',
        requiresArg: true,
        describe: 'The folder of the archive (else as configured, or archive in the output folder)',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        describe: 'Where editions are built (else as configured, or out)',
      })
      .option('force', {
        type: 'boolean',
        default: false,
        describe: 'Write into a folder where other files stand',
      })
      .example('$0 archive', 'every edition that was published')
      .example('$0 archive 2026-W48 --dir public', 'publish that one in it') as Argv<ArchiveArguments>,
  handler: runArchive,
}

async function runArchive(argv: ArgumentsCamelCase<ArchiveArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { archiveEditions }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const output = argv.out === undefined ? config.output : resolve(argv.out)
    const folder = argv.dir === undefined ? (config.archive ?? join(output, 'archive')) : resolve(argv.dir)
    const { force, edition: id } = argv
    const report = await archiveEditions({ config, output, folder, id, force, signal })
    reporter.notices(report.notices)
    await reporter.print(report)
    const count = report.editions.length === 1 ? '1 edition' : `${report.editions.length} editions`
    const place = toShownPath(join(folder, 'index.html'))
    reporter.say(report.changed.length === 0 ? `${place} is up to date` : `Archived ${count}: ${place}`)
    if (report.editions.length === 0)
      reporter.say(
        reporter.paint.dim(
          'Nothing was published yet: gazette archive <edition>, gazette publish, gazette send',
        ),
      )
  })
}
