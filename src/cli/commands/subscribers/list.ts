import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { SUBSCRIBER_STATUSES } from '../../../model/subscriber.ts'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { toPlainText } from '../../plain-text.ts'
import { toCount } from '../../to-count.ts'
import { toWholeNumber } from '../../whole-number.ts'
import { addListOptions, type ListArguments } from './list-options.ts'
import { runWithList } from './run-with-list.ts'

interface ListCommandArguments extends CommonArguments, ListArguments {
  readonly limit: number
}

export const listCommand: CommandModule<object, ListCommandArguments> = {
  command: 'list',
  describe: 'List subscribers, by status and segment, with how many there are',
  builder: (command: Argv) =>
    addListOptions(addCommonOptions(command))
      .option('limit', {
        type: 'number',
        default: 50,
        requiresArg: true,
        describe: 'How many are shown; 0: none but the counts (--json gives all)',
      })
      .example('$0 subscribers list --status bounced', 'whose address is gone')
      .example(
        `$0 subscribers list --segment 'country = "ML" and joined > 2026-01-01'`,
        'see docs/segments.md',
      ) as Argv<ListCommandArguments>,
  handler: runList,
}

async function runList(argv: ArgumentsCamelCase<ListCommandArguments>): Promise<void> {
  await runWithList(argv, async ({ reporter, signal, config, list }) => {
    const limit = toWholeNumber(argv.limit, { option: 'limit', min: 0, max: 1_000_000_000 })
    const { findSegmentNotices, toSegmentTest } = await import('../../../press/press.ts')
    const isIncluded = argv.segment === undefined ? () => true : toSegmentTest(argv.segment, config.segments)
    const counts = new Map(SUBSCRIBER_STATUSES.map((status) => [status, 0]))
    const columns = new Set<string>()
    let shown = 0
    // With a segment all are looked at: a field that none of a status has may well be somebody's.
    const statuses = argv.segment === undefined ? argv.status : undefined
    for await (const subscriber of list.entries({ ...(statuses && { statuses }) })) {
      signal.throwIfAborted()
      for (const name of Object.keys(subscriber.fields)) columns.add(name)
      const { address, status, since, reason } = subscriber
      if (argv.status?.includes(status) === false || !isIncluded(subscriber)) continue
      counts.set(status, counts.get(status)! + 1)
      if (argv.json) await reporter.print(subscriber)
      else if (shown++ < limit) {
        const why = reason === undefined ? '' : `  ${toPlainText(reason)}`
        const line = `${status.padEnd(12)} ${since.slice(0, 10)}  ${address}`
        reporter.say(`${line}${reporter.paint.dim(why)}`)
      }
    }
    reporter.notices(findSegmentNotices(argv.segment, { segments: config.segments, columns }))
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    if (shown > limit && limit > 0)
      reporter.say(`… and ${toCount(shown - limit)} more; --limit shows more, --json all`)
    const parts = [...counts].filter(([, count]) => count > 0)
    reporter.say(
      `${toCount(total)} ${total === 1 ? 'subscriber' : 'subscribers'}${parts.length === 0 ? '' : ': '}${parts
        .map(([status, count]) => `${toCount(count)} ${status}`)
        .join(', ')}`,
    )
    const suppressed = await list.countSuppressed()
    if (suppressed > 0 && argv.segment === undefined && argv.status === undefined)
      reporter.say(
        `${toCount(suppressed)} ${suppressed === 1 ? 'address is' : 'addresses are'} never to be mailed`,
      )
  })
}
