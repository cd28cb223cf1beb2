import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { GazetteError } from '../../../kit/gazette-error.ts'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { runWithList } from './run-with-list.ts'
import { toTypedAddresses } from './typed-addresses.ts'

interface RemoveArguments extends CommonArguments {
  readonly addresses: readonly string[]
  readonly reason: string
}

export const removeCommand: CommandModule<object, RemoveArguments> = {
  command: 'remove <addresses..>',
  describe: 'Unsubscribe somebody; that they left is kept, so that no import revives them',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('addresses', { type: 'string', array: true, demandOption: true, describe: 'Who leaves' })
      .option('reason', { type: 'string', default: 'removed by hand', requiresArg: true, describe: 'Why' })
      .example(
        '$0 subscribers remove ada@example.org --reason "asked by phone"',
        'she leaves',
      ) as Argv<RemoveArguments>,
  handler: runRemove,
}

async function runRemove(argv: ArgumentsCamelCase<RemoveArguments>): Promise<void> {
  const addresses = toTypedAddresses(argv.addresses)
  await runWithList(argv, async ({ reporter, list }) => {
    const unknown: string[] = []
    for (const address of addresses) {
      const found = await list.find(address)
      if (found === undefined) {
        unknown.push(address)
        continue
      }
      const isActive = found.status === 'active' || found.status === 'pending'
      if (isActive) await list.change(address, { status: 'unsubscribed', reason: argv.reason })
      const status = isActive ? 'unsubscribed' : found.status
      await reporter.print({ address, status })
      reporter.say(`${address}: ${isActive ? 'unsubscribed' : `was ${status} already`}`)
    }
    if (unknown.length === 0) return
    throw new GazetteError(`Cannot remove ${unknown.join(', ')}: not on the list`, {
      code: 'input',
      fix: 'To keep an address from ever being mailed: gazette subscribers suppress',
    })
  })
}
