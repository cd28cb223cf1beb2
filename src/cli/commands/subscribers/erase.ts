import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { runWithList } from './run-with-list.ts'
import { toTypedAddresses } from './typed-addresses.ts'

interface EraseArguments extends CommonArguments {
  readonly addresses: readonly string[]
}

export const eraseCommand: CommandModule<object, EraseArguments> = {
  command: 'erase <addresses..>',
  describe: 'Delete a person from the store; only a keyed hash stays, which keeps them from being mailed',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('addresses', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Whom to delete',
      })
      .example(
        '$0 subscribers erase ada@example.org',
        'nothing of her stays in the store',
      ) as Argv<EraseArguments>,
  handler: runErase,
}

async function runErase(argv: ArgumentsCamelCase<EraseArguments>): Promise<void> {
  const addresses = toTypedAddresses(argv.addresses)
  await runWithList(argv, async ({ reporter, list }) => {
    for (const [i, address] of addresses.entries()) {
      const wasKnown = await list.erase(address)
      // The address itself is told to nobody any more, not even here.
      await reporter.print({ erased: i + 1, wasKnown })
      reporter.say(
        wasKnown
          ? 'Erased; the address will not be mailed again'
          : 'Nothing was known; the address will not be mailed',
      )
    }
    reporter.say(
      'Copies outside of the store are yours to delete: CSV files, messages in an outbox folder, backups',
    )
  })
}
