import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { GazetteError } from '../../kit/gazette-error.ts'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'
import { toShownPath } from '../shown-path.ts'

interface SendArguments extends CommonArguments {
  readonly edition: string | undefined
  readonly subscribers: string | undefined
  readonly outbox: string | undefined
  readonly out: string | undefined
}

export const sendCommand: CommandModule<object, SendArguments> = {
  command: 'send [edition]',
  describe: 'Write a message for each subscriber into a local outbox folder',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('edition', { type: 'string', describe: 'Id of a built edition (else the newest)' })
      .option('subscribers', {
        type: 'string',
        requiresArg: true,
        describe: 'CSV file with a column "email" (else as configured)',
      })
      .option('outbox', {
        type: 'string',
        requiresArg: true,
        describe: 'Folder for the messages (else as configured)',
      })
      .option('out', {
        type: 'string',
        requiresArg: true,
        describe: 'Where editions are built (else as configured, or out)',
      })
      .example('$0 send --subscribers readers.csv', 'the newest edition, one .eml for each reader')
      .example('$0 send 2026-W48', 'again: whoever has a message gets no second one') as Argv<SendArguments>,
  handler: runSend,
}

async function runSend(argv: ArgumentsCamelCase<SendArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { sendEdition }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const subscribers = argv.subscribers === undefined ? config.subscribers : resolve(argv.subscribers)
    if (subscribers === undefined)
      throw new GazetteError('Cannot send: no file of subscribers is named', {
        code: 'usage',
        fix: 'Name one with --subscribers readers.csv, or as "subscribers" in the configuration',
      })
    const outbox = argv.outbox === undefined ? config.outbox : resolve(argv.outbox)
    const output = argv.out === undefined ? config.output : resolve(argv.out)
    const report = await sendEdition({
      output,
      id: argv.edition,
      subscribers,
      outbox,
      editions: config.editions,
      signal,
      onProgress: reporter.progress,
    })
    reporter.notices(report.notices)
    await reporter.print(report)
    const written = report.receipts.filter(({ status }) => status === 'written').length
    const kept = report.receipts.length - written
    reporter.say(
      `Wrote ${written} ${written === 1 ? 'message' : 'messages'} of ${report.id} to ${toShownPath(outbox)}/${report.id}/`,
    )
    if (kept > 0) reporter.say(`${kept} had theirs already and got no second one`)
  })
}
