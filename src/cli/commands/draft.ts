import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addEditionOptions, type EditionArguments } from '../edition-options.ts'
import { runCommand } from '../run-command.ts'

export interface DraftArguments extends EditionArguments {
  readonly update: boolean
}

export const draftCommand: CommandModule<object, DraftArguments> = {
  command: 'draft [paths..]',
  describe: 'Compose an edition and write it as a Markdown file for its editor',
  builder: (command: Argv) =>
    addEditionOptions(command)
      .positional('paths', {
        type: 'string',
        array: true,
        describe: 'Files, folders or globs (else as configured)',
      })
      .option('update', {
        type: 'boolean',
        default: false,
        describe: 'Put new stories into a file that is there; what stands in it is left alone',
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
