import type { Config } from '../../../model/config.ts'
import type { SubscriberStore } from '../../../press/press.ts'
import type { CommonArguments } from '../../common-options.ts'
import { runCommand, type CommandContext } from '../../run-command.ts'

export interface ListContext extends CommandContext {
  readonly config: Config
  readonly list: SubscriberStore
}

/** Runs a command's work with the list of subscribers open, and closes it. */
export async function runWithList(
  argv: CommonArguments,
  work: (context: ListContext) => Promise<void>,
): Promise<void> {
  await runCommand(argv, async (context) => {
    const [{ readConfig }, { openSubscribers }] = await Promise.all([
      import('../../../config/config.ts'),
      import('../../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const list = await openSubscribers(config.store)
    try {
      await work({ ...context, config, list })
    } finally {
      await list.close()
    }
  })
}
