import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { runWithList } from './run-with-list.ts'
import { toTypedAddresses } from './typed-addresses.ts'

interface SuppressArguments extends CommonArguments {
  readonly addresses: readonly string[]
  readonly reason: string
  readonly lift: boolean
}

export const suppressCommand: CommandModule<object, SuppressArguments> = {
  command: 'suppress <addresses..>',
  describe: 'Never mail an address, whether it is on the list or not; only a keyed hash of it is kept',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('addresses', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Whom never to mail',
      })
      .option('reason', { type: 'string', default: 'by hand', requiresArg: true, describe: 'Why' })
      .option('lift', { type: 'boolean', default: false, describe: 'Lift it again; adds nobody to the list' })
      .example(
        '$0 subscribers suppress ada@example.org',
        'no import or sending reaches her',
      ) as Argv<SuppressArguments>,
  handler: runSuppress,
}

async function runSuppress(argv: ArgumentsCamelCase<SuppressArguments>): Promise<void> {
  const addresses = toTypedAddresses(argv.addresses)
  await runWithList(argv, async ({ reporter, list }) => {
    for (const address of addresses) {
      if (argv.lift) {
        const wasSuppressed = await list.unsuppress(address)
        await reporter.print({ address, isSuppressed: false })
        reporter.say(`${address}: ${wasSuppressed ? 'may be mailed again' : 'was not suppressed'}`)
        continue
      }
      await list.suppress(address, argv.reason)
      await reporter.print({ address, isSuppressed: true })
      reporter.say(`${address}: is never to be mailed`)
    }
  })
}
