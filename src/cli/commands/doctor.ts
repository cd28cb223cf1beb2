import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { toPlainText } from '../plain-text.ts'
import { runCommand } from '../run-command.ts'

export const doctorCommand: CommandModule<object, CommonArguments> = {
  command: 'doctor',
  describe: 'Try what sending needs: servers, login, DKIM, SPF, DMARC, addresses; sends nothing',
  builder: (command: Argv) => addCommonOptions(command).example('$0 doctor', 'before anything is sent'),
  handler: runDoctor,
}

async function runDoctor(argv: ArgumentsCamelCase<CommonArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter }) => {
    const [{ readConfig }, { checkSetup }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const checks = await checkSetup(config)
    await reporter.print({ checks })
    for (const { name, verdict, detail } of checks)
      reporter.say(`${verdict.padEnd(8)} ${name}: ${toPlainText(detail)}`)
    if (checks.some(({ verdict }) => verdict === 'failed')) process.exitCode = 7
  })
}
