import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { toPlainText } from '../plain-text.ts'
import { runCommand } from '../run-command.ts'
import { toShownPath } from '../shown-path.ts'
import { toWholeNumber } from '../whole-number.ts'

interface CollectArguments extends CommonArguments {
  readonly sources: readonly string[]
  readonly allowHost: readonly string[]
  readonly firstDays: number | undefined
  readonly most: number | undefined
  readonly again: boolean
  readonly dryRun: boolean
}

export const collectCommand: CommandModule<object, CollectArguments> = {
  command: 'collect [sources..]',
  describe: 'Fetch what is new in feeds and reading lists, and save copies beside the project',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('sources', {
        type: 'string',
        array: true,
        default: [],
        describe: 'Addresses of feeds and pages, files of links (else what is configured)',
      })
      .option('first-days', {
        type: 'number',
        requiresArg: true,
        describe: 'How old entries may be when a feed is collected for the first time',
      })
      .option('most', {
        type: 'number',
        requiresArg: true,
        describe: 'How many entries of one feed at a time',
      })
      .option('again', {
        type: 'boolean',
        default: false,
        describe: 'Ask every feed for everything, as if for the first time',
      })
      .option('allow-host', {
        type: 'string',
        array: true,
        requiresArg: true,
        default: [],
        describe: 'A host of this machine or a private network that may be asked',
      })
      .option('dry-run', { type: 'boolean', default: false, describe: 'Tell what is new and save nothing' })
      .example('$0 collect', 'the feeds and lists of the configuration')
      .example('$0 collect reading.md', 'every page that a file links to')
      .example(
        '$0 collect https://example.org/feed.xml --first-days 30',
        'a feed',
      ) as unknown as Argv<CollectArguments>,
  handler: runCollect,
}

async function runCollect(argv: ArgumentsCamelCase<CollectArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { collectArticles }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const report = await collectArticles({
      config: {
        ...config,
        collect: {
          ...config.collect,
          allowHosts: [...config.collect.allowHosts, ...argv.allowHost],
          firstDays:
            argv.firstDays === undefined
              ? config.collect.firstDays
              : toWholeNumber(argv.firstDays, { option: 'first-days', min: 0, max: 3650 }),
          entriesMax:
            argv.most === undefined
              ? config.collect.entriesMax
              : toWholeNumber(argv.most, { option: 'most', min: 1, max: 1000 }),
        },
      },
      sources: argv.sources,
      now: new Date(),
      again: argv.again,
      dryRun: argv.dryRun,
      signal,
      onProgress: reporter.progress,
    })
    reporter.notices(report.notices)
    await reporter.print(report)
    const count = report.saved.length
    for (const { path, title, url } of report.saved)
      reporter.say(`  ${path}  ${reporter.paint.dim(toPlainText(title ?? url))}`)
    const articles = count === 1 ? '1 article' : `${count} articles`
    const folder = toShownPath(report.folder)
    if (count === 0) reporter.say('Nothing new')
    else reporter.say(argv.dryRun ? `${articles} would be collected` : `Collected ${articles} into ${folder}`)
  })
}
