import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'

export interface TraceArguments extends CommonArguments {
  readonly edition: string
  readonly text: string | undefined
}

export const traceCommand: CommandModule<object, TraceArguments> = {
  command: 'trace <edition> [text]',
  describe: 'Show where the sentences and quotations of an edition came from',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('edition', { type: 'string', demandOption: true, describe: 'An edition file or its id' })
      .positional('text', { type: 'string', describe: 'Only what holds these words' })
      .example('$0 trace 2026-W48', 'article, line and words of everything that is printed')
      .example('$0 trace 2026-W48 "count the fish"', 'of one sentence') as Argv<TraceArguments>,
  handler: runTrace,
}

async function runTrace(argv: ArgumentsCamelCase<TraceArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [
      { readConfig },
      { traceEdition },
      { findToday },
      { findTypedEdition },
      { describeTrace },
      { GazetteError },
    ] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
      import('../today.ts'),
      import('../find-edition-file.ts'),
      import('../describe-trace.ts'),
      import('../../kit/gazette-error.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const report = await traceEdition({
      config,
      paths: [],
      date: findToday(config.timeZone),
      id: findTypedEdition([argv.edition], config) ?? argv.edition,
      words: argv.text,
      signal,
      onProgress: reporter.progress,
    })
    for (const trace of report.traces) {
      await reporter.print({ edition: report.edition.id, ...trace })
      for (const line of describeTrace(trace, { path: report.path, paint: reporter.paint }))
        reporter.say(line)
    }
    if (report.traces.length > 0) return
    throw new GazetteError(
      `Cannot trace "${argv.text ?? ''}": edition "${report.edition.id}" does not say that`,
      {
        code: 'input',
        fix: 'Type some words of one sentence as they are printed',
      },
    )
  })
}
