import { dirname, resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addBuildOptions, type BuildArguments } from '../build-options.ts'
import { openOwnOutput } from '../own-output.ts'
import { runCommand } from '../run-command.ts'

export const watchCommand: CommandModule<object, BuildArguments> = {
  command: 'watch [paths..]',
  describe: 'Build an edition, and again whenever something changes',
  builder: (command: Argv) =>
    addBuildOptions(command)
      .example('$0 watch', 'rebuild while you write; Ctrl-C ends it')
      .example('$0 watch articles --date 2026-11-23 --format web', 'only the page, of that day')
      .example('$0 watch --json', 'a line of JSON for each rebuild'),
  handler: runWatch,
}

async function runWatch(argv: ArgumentsCamelCase<BuildArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readBuildOptions }, { watchEdition }, { describeRebuild }, { reportError }] = await Promise.all([
      import('../read-build-options.ts'),
      import('../../press/press.ts'),
      import('../describe-rebuild.ts'),
      import('../report-error.ts'),
    ])
    let told: ReadonlySet<string> = new Set()
    await watchEdition({
      home: argv.config === undefined ? process.cwd() : dirname(resolve(argv.config)),
      signal,
      isOwnOutput: openOwnOutput(),
      toOptions: async (config) => ({
        ...(await readBuildOptions(argv, config)),
        onProgress: reporter.progress,
      }),
      onEvent(event) {
        if (event.kind === 'failed') return reportError(event.error, argv)
        const { edition, folder, notices } = event.report
        // A notice that was told after an earlier rebuild is not told again.
        const keys = notices.map((notice) => JSON.stringify(notice))
        reporter.notices(notices.filter((_, i) => !told.has(keys[i]!)))
        told = new Set(keys)
        const { milliseconds, report } = event
        void reporter.print({ edition: edition.id, folder, changed: report.changed, milliseconds, notices })
        if (report.changed.length > 0) reporter.say(describeRebuild(event, reporter.paint))
      },
    })
  })
}
