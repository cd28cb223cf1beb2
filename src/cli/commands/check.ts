import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand, type CommandContext } from '../run-command.ts'
import type { CheckAllReport, CheckEditionOptions, CheckReport } from '../../press/press.ts'
import { UNSOUND } from '../exit-codes.ts'

export interface CheckArguments extends CommonArguments {
  readonly edition: string | undefined
  readonly all: boolean
  readonly strict: boolean
  readonly date: string | undefined
  readonly format: 'text' | 'github'
}

export const checkCommand: CommandModule<object, CheckArguments> = {
  command: 'check [edition]',
  describe: 'Check an edition file: quotations, speakers, names, figures, links, dates',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('edition', {
        type: 'string',
        describe: 'An edition file or its id (else today’s, else the last)',
      })
      .option('all', {
        type: 'boolean',
        default: false,
        describe: 'All that are not published yet, and corrections to those that are',
      })
      .option('strict', { type: 'boolean', default: false, describe: 'Warnings count as errors' })
      .option('date', {
        type: 'string',
        requiresArg: true,
        describe: 'The day it is, YYYY-MM-DD (else today)',
      })
      .option('format', {
        choices: ['text', 'github'] as const,
        default: 'text' as const,
        describe: 'How findings are printed: for people, or as annotations of GitHub Actions',
      })
      .check(
        ({ all, edition }) => all !== true || edition === undefined || 'Name an edition, or --all of them',
      )
      .example('$0 check 2026-W48', 'exit code 9 when a quotation is not what its article says')
      .example('$0 check --all', 'also which editions printed from an article that was changed since')
      .example(
        '$0 check --format github --strict',
        'in a workflow, on every pull request',
      ) as Argv<CheckArguments>,
  handler: runCheck,
}

async function runCheck(argv: ArgumentsCamelCase<CheckArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, press, { findToday, toTypedDate }, { findTypedEdition }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
      import('../today.ts'),
      import('../find-edition-file.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const typed =
      argv.edition === undefined ? undefined : (findTypedEdition([argv.edition], config) ?? argv.edition)
    const options: CheckEditionOptions = {
      config,
      paths: [],
      date: argv.date === undefined ? findToday(config.timeZone) : toTypedDate(argv.date),
      id: typed,
      signal,
      onProgress: reporter.progress,
    }
    const { reports, corrections } = argv.all
      ? await press.checkEditions(options)
      : { reports: [await press.checkEditionFile(options)], corrections: [] }
    await tell(reports, { argv, reporter, root: config.root })
    if (argv.all) await tellCorrections(corrections, { argv, reporter, root: config.root })
    const found = [...reports.flatMap(({ findings }) => findings), ...corrections]
    const isUnsound = found.some(
      ({ severity }) => severity === 'error' || (argv.strict && severity === 'warning'),
    )
    if (isUnsound) process.exitCode = UNSOUND
  })
}

interface TellOptions {
  readonly argv: CheckArguments
  readonly reporter: CommandContext['reporter']
  readonly root: string
}

async function tell(reports: readonly CheckReport[], { argv, reporter, root }: TellOptions): Promise<void> {
  const { describeFindings, describeCheck } = await import('../describe-check.ts')
  for (const report of reports) {
    const { id, path, findings, sentences, quotations } = report
    reporter.notices(report.notices)
    await reporter.print({
      edition: { id, path },
      ok: findings.every(({ severity }) => severity !== 'error'),
      counts: countSeverities(findings),
      quotations,
      findings,
      sentences,
    })
    for (const line of describeFindings(findings, { format: argv.format, paint: reporter.paint, root }))
      reporter.say(line)
    reporter.say(describeCheck(report, reporter.paint))
  }
  if (reports.length === 0) reporter.say('No edition file is waiting to go out')
}

async function tellCorrections(
  corrections: CheckAllReport['corrections'],
  { argv, reporter, root }: TellOptions,
): Promise<void> {
  const { describeFindings } = await import('../describe-check.ts')
  await reporter.print({ corrections })
  if (corrections.length === 0)
    return reporter.say('No published edition printed from an article that was changed since')
  for (const line of describeFindings(corrections, { format: argv.format, paint: reporter.paint, root }))
    reporter.say(line)
  const ids = [
    ...new Set(corrections.filter(({ severity }) => severity !== 'info').map(({ editionId }) => editionId)),
  ]
  if (ids.length > 0) reporter.say(`Printed from articles that were changed since: ${ids.join(', ')}`)
}

function countSeverities(findings: CheckReport['findings']): Readonly<Record<string, number>> {
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length
  return { errors: count('error'), warnings: count('warning'), infos: count('info') }
}
