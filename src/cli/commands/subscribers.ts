import type { Argv, CommandModule } from 'yargs'
import { addCommand } from './subscribers/add.ts'
import { eraseCommand } from './subscribers/erase.ts'
import { exportCommand } from './subscribers/export.ts'
import { importCommand } from './subscribers/import.ts'
import { listCommand } from './subscribers/list.ts'
import { removeCommand } from './subscribers/remove.ts'
import { showCommand } from './subscribers/show.ts'
import { suppressCommand } from './subscribers/suppress.ts'

export const subscribersCommand: CommandModule = {
  command: 'subscribers <command>',
  describe: 'Keep the list of subscribers',
  builder: (command: Argv) =>
    command
      .command(importCommand)
      .command(exportCommand)
      .command(listCommand)
      .command(showCommand)
      .command(addCommand)
      .command(removeCommand)
      .command(suppressCommand)
      .command(eraseCommand)
      .demandCommand(1, 'Name what to do with subscribers')
      .example('$0 subscribers import readers.csv --preview', 'what each column becomes')
      .example('$0 subscribers show ada@example.org', 'all that is known of one'),
  handler: () => undefined,
}
