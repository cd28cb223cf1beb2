import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions } from '../common-options.ts'
import { runCommand } from '../run-command.ts'
import { addWindowOptions, type WindowArguments } from '../window-options.ts'
import type { CommonArguments } from '../common-options.ts'

export interface DraftArguments extends CommonArguments, WindowArguments {
  readonly paths: readonly string[] | undefined
  readonly date: string | undefined
  readonly id: string | undefined
  readonly number: number | undefined
  readonly update: boolean
  readonly cache: boolean
}

export const draftCommand: CommandModule<object, DraftArguments> = {
  command: 'draft [paths..]',
  describe: 'Compose an edition and write it as a Markdown file for its editor',
  builder: (command: Argv) =>
    addWindowOptions(addCommonOptions(command))
      .positional('paths', {
        type: 'string',
        array: true,
        describe: 'Files, folders or globs (else as configured)',
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
      .option('update', {
        type: 'boolean',
        default: false,
        describe: 'Put new stories into a file that is there; what stands in it is left alone',
      })
      .option('cache', {
        type: 'boolean',
        default: true,
        describe: 'Use what earlier builds found; --no-cache finds everything anew',
      })
      .example('$0 draft --number 12', 'write editions/<ISO week>.md, then edit it')
      .example('$0 draft', 'say what came in since; the file is left alone')
      .example(
        '$0 draft --update',
        'put what came in at the ends of its sections',
      ) as unknown as Argv<DraftArguments>,
  handler: runDraft,
}

async function runDraft(argv: ArgumentsCamelCase<DraftArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readBuildOptions }, { draftEdition }, { describeDraft }] = await Promise.all([
      import('../read-build-options.ts'),
      import('../../press/press.ts'),
      import('../describe-draft.ts'),
    ])
    const options = await readBuildOptions({
      ...argv,
      out: undefined,
      format: undefined,
      compose: true,
      explain: false,
      unchecked: false,
    })
    const report = await draftEdition({
      ...options,
      existing: argv.update ? 'update' : 'keep',
      signal,
      onProgress: reporter.progress,
    })
    reporter.notices(report.notices)
    const { edition, ...rest } = report
    await reporter.print({ ...rest, counts: edition.counts })
    for (const line of describeDraft(report, reporter.paint)) reporter.say(line)
  })
}
