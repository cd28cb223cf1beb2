import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { SITE_TARGETS, type SiteTargetName } from '../../model/site.ts'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { describePublication } from '../describe-publication.ts'
import { updateArchive } from '../update-archive.ts'
import { runCommand } from '../run-command.ts'

interface PublishArguments extends CommonArguments {
  readonly edition: string | undefined
  readonly dir: string | undefined
  readonly to: SiteTargetName | 'auto' | undefined
  readonly section: string | undefined
  readonly out: string | undefined
  readonly force: boolean
  readonly dryRun: boolean
  readonly commit: boolean
  readonly unpublish: boolean
}

export const publishCommand: CommandModule<object, PublishArguments> = {
  command: 'publish [edition]',
  describe: 'Publish the Markdown briefing to a docs site',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('edition', { type: 'string', describe: 'Id of a built edition (else the newest)' })
      .option('dir', {
        type: 'string',
        requiresArg: true,
        describe: 'The folder of the site (else as configured)',
      })
      .option('to', {
        choices: ['auto', ...SITE_TARGETS] as const,
        describe: 'What kind of site it is (else as configured, or as its own files tell)',
      })
      .option('section', {
        type: 'string',
        requiresArg: true,
        describe: 'The folder within the site that takes the pages (else as is usual there)',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        describe: 'Where editions are built (else as configured, or out)',
      })
      .option('force', {
        type: 'boolean',
        default: false,
        describe: 'Overwrite or remove a page that was edited by hand',
      })
      .option('dry-run', {
        type: 'boolean',
        default: false,
        describe: 'Write nothing; show what would change, as a diff',
      })
      .option('commit', {
        type: 'boolean',
        default: false,
        describe: 'Make one git commit of what changed in the site; nothing is pushed',
      })
      .option('unpublish', {
        type: 'boolean',
        default: false,
        describe: 'Withdraw the edition from the site',
      })
      .example('$0 publish --dir ../site', 'the newest edition, to whatever site that is')
      .example('$0 publish 2026-W48 --to hugo --dir ../site --commit', 'a certain one, as a commit')
      .example(
        '$0 publish 2026-W48 --dir ../site --unpublish',
        'take it back',
      ) as unknown as Argv<PublishArguments>,
  handler: runPublish,
}

async function runPublish(argv: ArgumentsCamelCase<PublishArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { publishEdition }, { findToday }, { toSection, toSiteFolder }] =
      await Promise.all([
        import('../../config/config.ts'),
        import('../../press/press.ts'),
        import('../today.ts'),
        import('../site-folder.ts'),
      ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const { publish } = config
    const to = argv.to === 'auto' ? undefined : (argv.to ?? publish.to)
    const verb = argv.unpublish ? 'withdraw' : 'publish'
    const preview = argv.unpublish ? 'preview-withdrawal' : 'preview'
    const output = argv.out === undefined ? config.output : resolve(argv.out)
    const report = await publishEdition({
      output,
      id: argv.edition,
      folder: toSiteFolder(argv.dir, publish),
      to,
      section: toSection(argv.section) ?? publish.section,
      path: publish.path,
      template: to === 'custom' ? publish.template : undefined,
      action: argv.dryRun ? preview : verb,
      force: argv.force,
      commit: argv.commit,
      editions: config.editions,
      theme: { name: config.theme, overrides: config.templates },
      today: findToday(config.timeZone),
    })
    reporter.notices(report.notices)
    await reporter.print(report)
    for (const line of describePublication(report, reporter.paint)) reporter.say(line)
    if (argv.dryRun || argv.unpublish) return
    await updateArchive({ config, output, signal }, reporter)
  })
}
