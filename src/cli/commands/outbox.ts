import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { MESSAGE_STATES, type MessageState } from '../../model/outbox.ts'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'

const ACTIONS = ['status', 'list', 'log', 'retry', 'export'] as const

interface OutboxArguments extends CommonArguments {
  readonly action: (typeof ACTIONS)[number]
  readonly edition: string | undefined
  readonly outbox: string | undefined
  readonly state: readonly MessageState[] | undefined
  readonly address: readonly string[] | undefined
}

export const outboxCommand: CommandModule<object, OutboxArguments> = {
  command: 'outbox <action> [edition]',
  describe: 'Say who got an edition, who did not, and why',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('action', {
        choices: ACTIONS,
        demandOption: true,
        describe: 'In numbers, message by message, what happened, make ready to send again, or as CSV',
      })
      .positional('edition', { type: 'string', describe: 'Id of an edition (else the one sent last)' })
      .option('state', {
        choices: MESSAGE_STATES,
        array: true,
        describe: 'Only messages in these states; retry takes failed and unknown',
      })
      .option('address', { type: 'string', array: true, describe: 'retry: only these addresses' })
      .option('outbox', {
        type: 'string',
        requiresArg: true,
        describe: 'The outbox folder instead of the configured servers',
      })
      .example('$0 outbox list --state failed', 'whom the last edition did not reach, and the answers')
      .example('$0 outbox retry --state failed', 'then gazette resume sends them again')
      .example('$0 outbox export > sent.csv', 'the whole record') as Argv<OutboxArguments>,
  handler: runOutbox,
}

async function runOutbox(argv: ArgumentsCamelCase<OutboxArguments>): Promise<void> {
  await runCommand(argv, async (context) => {
    const [{ readConfig }, { OUTBOX_ACTIONS }] = await Promise.all([
      import('../../config/config.ts'),
      import('../outbox-actions.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const folder = argv.outbox === undefined ? undefined : resolve(argv.outbox)
    const { state: states, address: addresses } = argv
    const ledger = { config, id: argv.edition, folder }
    await OUTBOX_ACTIONS[argv.action]({ ledger, states, addresses, context })
  })
}
