import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { resolve } from 'node:path'
import { FORMATS, type Format } from '../../model/rendition.ts'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'
import { toRootedPaths } from '../rooted-paths.ts'
import { addWindowOptions, toWindowWish, type WindowArguments } from '../window-options.ts'

interface BuildArguments extends CommonArguments, WindowArguments {
  readonly paths: readonly string[] | undefined
  readonly out: string | undefined
  readonly date: string | undefined
  readonly id: string | undefined
  readonly number: number | undefined
  readonly format: readonly Format[] | undefined
  readonly cache: boolean
}

export const buildCommand: CommandModule<object, BuildArguments> = {
  command: 'build [paths..]',
  describe: 'Build an edition from articles: web page, e-mail, Markdown, JSON',
  builder: (command: Argv) =>
    addWindowOptions(addCommonOptions(command))
      .positional('paths', {
        type: 'string',
        array: true,
        describe: 'Files, folders or globs (else as configured)',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        describe: 'Output folder (else as configured, or out)',
      })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'Date of the edition, YYYY-MM-DD (else today)',
      })
      .option('id', {
        type: 'string',
        requiresArg: true,
        describe: 'Id of the edition (else the ISO week of its date)',
      })
      .option('number', { type: 'number', requiresArg: true, describe: 'Number of the edition' })
      .option('format', {
        type: 'string',
        array: true,
        requiresArg: true,
        choices: FORMATS,
        describe: 'Only these formats',
      })
      .option('cache', {
        type: 'boolean',
        default: true,
        describe: 'Use what earlier builds found; --no-cache finds everything anew',
      })
      .example('$0 build', 'build this week’s edition from the configured articles')
      .example('$0 build articles --date 2026-11-23 --number 12', 'build a numbered edition of that day')
      .example('$0 build --week 2026-W48', 'articles of that week which no edition printed yet')
      .example('$0 build "news/**/*.md" --format web email', 'only the page and the e-mail')
      .example('$0 build --json | jq .folder', 'where the edition lies') as Argv<BuildArguments>,
  handler: runBuild,
}

async function runBuild(argv: ArgumentsCamelCase<BuildArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { buildEdition }, { findToday, toTypedDate }, { describeBuild }] =
      await Promise.all([
        import('../../config/config.ts'),
        import('../../press/press.ts'),
        import('../today.ts'),
        import('../describe-build.ts'),
      ])
    const { toEditionNumber } = await import('../edition-number.ts')
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const { cache, ...forgetful } = config
    const report = await buildEdition({
      config: argv.cache && cache !== undefined ? config : forgetful,
      paths: toRootedPaths(argv.paths ?? [], config.root),
      date: argv.date === undefined ? findToday(config.timeZone) : toTypedDate(argv.date),
      id: argv.id,
      number: toEditionNumber(argv.number),
      window: toWindowWish(argv),
      formats: argv.format,
      output: argv.out === undefined ? undefined : resolve(argv.out),
      signal,
      onProgress: reporter.progress,
    })
    reporter.notices(report.notices)
    const { edition, folder, manifest, notices } = report
    await reporter.print({
      edition: { ...manifest.edition, counts: edition.counts },
      folder,
      files: manifest.files,
      notices,
    })
    for (const line of describeBuild(report, reporter.paint)) reporter.say(line)
    reporter.say()
    reporter.say(
      reporter.paint.dim('Next: gazette publish --dir <site>, gazette send --subscribers <file.csv>'),
    )
  })
}
