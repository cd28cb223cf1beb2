import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { keepHeapSmall } from '../keep-heap-small.ts'
import { updateArchiveAfterSending } from '../update-archive.ts'
import { runCommand } from '../run-command.ts'

interface ResumeArguments extends CommonArguments {
  readonly edition: string | undefined
  readonly outbox: string | undefined
  readonly resendUnknown: boolean
}

export const resumeCommand: CommandModule<object, ResumeArguments> = {
  command: 'resume [edition]',
  describe: 'Go on sending what was begun: what is left, and what is to be tried again',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('edition', { type: 'string', describe: 'Id of an edition (else the one sent last)' })
      .option('resend-unknown', {
        type: 'boolean',
        default: false,
        describe: 'Send again what may or may not have arrived: the same message, perhaps a second time',
      })
      .option('outbox', {
        type: 'string',
        requiresArg: true,
        describe: 'The outbox folder instead of the configured servers',
      })
      .example('$0 resume', 'what is left of the edition that was sent last')
      .example(
        '$0 resume 2026-W48 --resend-unknown',
        'and what may or may not have arrived',
      ) as unknown as Argv<ResumeArguments>,
  handler: runResume,
}

async function runResume(argv: ArgumentsCamelCase<ResumeArguments>): Promise<void> {
  keepHeapSmall()
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { resumeSending }, { describeRun, toRunExitCode }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
      import('../describe-run.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const report = await resumeSending({
      config,
      id: argv.edition,
      editions: argv.outbox === undefined ? config.editions : undefined,
      folder: argv.outbox === undefined ? undefined : resolve(argv.outbox),
      unknown: argv.resendUnknown ? 'resend' : 'leave',
      signal,
      onProgress: reporter.progress,
      ...(argv.json && { onEvent: (event) => void reporter.print(event) }),
    })
    reporter.notices(report.notices)
    await reporter.print({ event: 'end', ...report })
    for (const line of describeRun(report, {})) reporter.say(line)
    if (report.sent > 0 && argv.outbox === undefined)
      await updateArchiveAfterSending({ config, output: config.output }, reporter)
    process.exitCode = toRunExitCode(report)
  })
}
