import type { Argv, CommandModule } from 'yargs'
import { themeCheckCommand } from './theme/check.ts'
import { themeEjectCommand } from './theme/eject.ts'
import { themeListCommand } from './theme/list.ts'

export const themeCommand: CommandModule = {
  command: 'theme <command>',
  describe: 'See, copy and check the themes that editions are set in',
  builder: (command: Argv) =>
    command
      .command(themeListCommand)
      .command(themeEjectCommand)
      .command(themeCheckCommand)
      .demandCommand(1, 'Name what to do with themes')
      .example('$0 theme list', 'which there are')
      .example('$0 theme eject story', 'a template of your own, to change'),
  handler: () => undefined,
}
