import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { GazetteError } from '../../../kit/gazette-error.ts'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { describeImport, describePreview } from '../../describe-import.ts'
import { keepHeapSmall } from '../../keep-heap-small.ts'
import { openRefusedFile } from '../../refused-file.ts'
import { runCommand } from '../../run-command.ts'

interface ImportArguments extends CommonArguments {
  readonly files: readonly string[]
  readonly preview: boolean
  readonly map: readonly string[]
  readonly status: 'active' | 'pending'
  readonly refused: string | undefined
}

export const importCommand: CommandModule<object, ImportArguments> = {
  command: 'import <files..>',
  describe: 'Put the subscribers of CSV files on the list; whoever left is never revived',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('files', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'CSV files with a column of addresses, or - for standard input',
      })
      .option('preview', {
        type: 'boolean',
        default: false,
        describe: 'Show what each column becomes, and keep nothing',
      })
      .option('map', {
        type: 'string',
        array: true,
        default: [],
        requiresArg: true,
        describe: 'What a column becomes: "Column=field"; "Column=" leaves it out',
      })
      .option('status', {
        choices: ['active', 'pending'] as const,
        default: 'active' as const,
        describe: 'What newcomers are whose row does not say it',
      })
      .option('refused', {
        type: 'string',
        requiresArg: true,
        describe: 'Write the refused rows there as CSV: file, line, why',
      })
      .example('$0 subscribers import readers.csv --preview', 'what each column becomes')
      .example(
        '$0 subscribers import export.csv --map "Email Address=email" "Notes="',
        'columns by hand',
      ) as Argv<ImportArguments>,
  handler: runImport,
}

async function runImport(argv: ArgumentsCamelCase<ImportArguments>): Promise<void> {
  keepHeapSmall()
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { importSubscribers, previewSubscribers, toColumnMap }] = await Promise.all([
      import('../../../config/config.ts'),
      import('../../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const map = toColumnMap(argv.map)
    if (argv.preview) {
      for (const path of argv.files) {
        const preview = await previewSubscribers(path, map)
        reporter.notices(preview.notices)
        await reporter.print(preview)
        for (const line of describePreview(preview, reporter.paint)) reporter.say(line)
      }
      return
    }
    const refusals = argv.refused === undefined ? undefined : openRefusedFile(resolve(argv.refused))
    try {
      const report = await importSubscribers({
        store: config.store,
        files: argv.files,
        map,
        status: argv.status,
        signal,
        onProgress: reporter.progress,
        onRefused: (row) => refusals?.write(row),
      })
      reporter.notices(report.notices)
      await reporter.print(report)
      for (const line of describeImport(report)) reporter.say(line)
      if (report.rows > 0 && report.refused === report.rows) throw toNothing(argv.files)
    } finally {
      refusals?.close()
    }
  })
}

/** Not one row was of use: most likely the columns are not what they were taken for. */
function toNothing(files: readonly string[]): GazetteError {
  const names = files.map((file) => (file === '-' ? 'standard input' : `"${file}"`)).join(', ')
  return new GazetteError(`Cannot import ${names}: every row is refused`, {
    code: 'input',
    fix: 'See what each column becomes with --preview, and say it with --map "Column=email"',
  })
}
