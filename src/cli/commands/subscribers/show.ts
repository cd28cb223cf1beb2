import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { GazetteError } from '../../../kit/gazette-error.ts'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { toPlainText } from '../../plain-text.ts'
import { runWithList } from './run-with-list.ts'
import { toTypedAddresses } from './typed-addresses.ts'

interface ShowArguments extends CommonArguments {
  readonly address: string
}

export const showCommand: CommandModule<object, ShowArguments> = {
  command: 'show <address>',
  describe: 'Show everything that is known of an address',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('address', { type: 'string', demandOption: true, describe: 'The address' })
      .example(
        '$0 subscribers show ada@example.org',
        'status, fields, history, messages',
      ) as Argv<ShowArguments>,
  handler: runShow,
}

async function runShow(argv: ArgumentsCamelCase<ShowArguments>): Promise<void> {
  const [address] = toTypedAddresses([argv.address])
  await runWithList(argv, async ({ reporter, list }) => {
    const [subscriber, isSuppressed, events, messages] = await Promise.all([
      list.find(address!),
      list.isSuppressed(address!),
      list.events(address!),
      list.messages(address!),
    ])
    if (subscriber === undefined && !isSuppressed && messages.length === 0)
      throw new GazetteError(`Cannot show "${address}": nothing is known of it`, {
        code: 'input',
        fix: 'See who is on the list: gazette subscribers list',
      })
    await reporter.print({ address, isSuppressed, subscriber: subscriber ?? null, events, messages })
    reporter.say(reporter.paint.bold(address!))
    if (isSuppressed) reporter.say('  is never to be mailed')
    if (subscriber !== undefined) {
      const { status, since, reason, joined, fields } = subscriber
      reporter.say(`  ${status} since ${since}${reason === undefined ? '' : `: ${toPlainText(reason)}`}`)
      reporter.say(`  joined ${joined}`)
      for (const [name, value] of Object.entries(fields))
        reporter.say(`  ${toPlainText(name)}: ${toPlainText(value)}`)
    }
    if (events.length > 0) reporter.say('History')
    for (const { at, kind, edition, detail } of events)
      reporter.say(`  ${at}  ${kind}${edition === undefined ? '' : ` ${edition}`}  ${toPlainText(detail)}`)
    if (messages.length > 0) reporter.say('Messages')
    for (const { at, edition, state, response } of messages)
      reporter.say(`  ${at}  ${edition}  ${state}  ${toPlainText(response ?? '')}`.trimEnd())
  })
}
