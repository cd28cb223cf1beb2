import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'
import { toShownPath } from '../shown-path.ts'

interface PublishArguments extends CommonArguments {
  readonly edition: string | undefined
  readonly dir: string
  readonly to: 'folder'
  readonly out: string | undefined
  readonly force: boolean
}

export const publishCommand: CommandModule<object, PublishArguments> = {
  command: 'publish [edition]',
  describe: 'Publish the Markdown briefing into a folder of a site',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('edition', { type: 'string', describe: 'Id of a built edition (else the newest)' })
      .option('dir', {
        type: 'string',
        requiresArg: true,
        demandOption: true,
        describe: 'The folder that takes the page',
      })
      .option('to', {
        choices: ['folder'] as const,
        default: 'folder' as const,
        describe: 'What kind of site it is',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        describe: 'Where editions are built (else as configured, or out)',
      })
      .option('force', {
        type: 'boolean',
        default: false,
        describe: 'Overwrite a page that was edited by hand',
      })
      .example('$0 publish --dir ../site/briefings', 'the newest edition')
      .example('$0 publish 2026-W48 --dir docs/briefings', 'a certain one') as Argv<PublishArguments>,
  handler: runPublish,
}

async function runPublish(argv: ArgumentsCamelCase<PublishArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter }) => {
    const [{ readConfig }, { publishEdition }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const report = await publishEdition({
      output: argv.out === undefined ? config.output : resolve(argv.out),
      id: argv.edition,
      folder: resolve(argv.dir),
      force: argv.force,
      editions: config.editions,
    })
    reporter.notices(report.notices)
    await reporter.print(report)
    const path = toShownPath(report.path)
    reporter.say(report.status === 'written' ? `Published ${report.id} as ${path}` : `${path} is up to date`)
  })
}
