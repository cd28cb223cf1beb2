import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { runCommand } from '../../run-command.ts'

export const themeListCommand: CommandModule<object, CommonArguments> = {
  command: 'list',
  describe: 'Themes that come with Gazette, and which one is configured',
  builder: (command: Argv) =>
    addCommonOptions(command).example('$0 theme list', 'see what there is') as Argv<CommonArguments>,
  handler: runList,
}

async function runList(argv: ArgumentsCamelCase<CommonArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter }) => {
    const [{ readConfig }, { listThemes }] = await Promise.all([
      import('../../../config/config.ts'),
      import('../../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const themes = await listThemes()
    const width = Math.max(...themes.map(({ name }) => name.length))
    await reporter.print({ configured: config.theme, themes })
    for (const { name, description } of themes) {
      const mark = name === config.theme ? '*' : ' '
      reporter.say(`${mark} ${reporter.paint.bold(name.padEnd(width))}  ${description}`)
    }
  })
}
