import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { UNSOUND } from '../../exit-codes.ts'
import { runCommand } from '../../run-command.ts'

interface CheckArguments extends CommonArguments {
  readonly theme: string | undefined
}

export const themeCheckCommand: CommandModule<object, CheckArguments> = {
  command: 'check [theme]',
  describe: 'Set the sample brief in a theme with your templates and look, and say what is wrong',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('theme', { type: 'string', describe: 'The theme (else as configured)' })
      .example('$0 theme check', 'do my templates and colours hold?')
      .example('$0 theme check analyst', 'and in this theme?') as unknown as Argv<CheckArguments>,
  handler: runCheck,
}

async function runCheck(argv: ArgumentsCamelCase<CheckArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter }) => {
    const [{ readConfig }, { checkTheme }] = await Promise.all([
      import('../../../config/config.ts'),
      import('../../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const report = await checkTheme({ theme: argv.theme ?? config.theme, config })
    await reporter.print(report)
    reporter.notices(report.notices)
    const { theme, files, notices } = report
    reporter.say(
      notices.length === 0
        ? `Theme "${theme}" holds: ${files} files of the sample brief`
        : `Theme "${theme}": ${notices.length} ${notices.length === 1 ? 'thing' : 'things'} to mend`,
    )
    if (notices.length > 0) process.exitCode = UNSOUND
  })
}
