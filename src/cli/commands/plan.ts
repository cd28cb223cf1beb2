import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { addRecipientOptions, toPlanOptions, type RecipientArguments } from '../recipient-options.ts'
import { keepHeapSmall } from '../keep-heap-small.ts'
import { runCommand } from '../run-command.ts'

type PlanArguments = CommonArguments & RecipientArguments

export const planCommand: CommandModule<object, PlanArguments> = {
  command: 'plan [edition]',
  describe: 'Show who would receive an edition, and print the hash that sends exactly that',
  builder: (command: Argv) =>
    addRecipientOptions(addCommonOptions(command)).example(
      '$0 plan 2026-W48 --segment mali',
      'only the segment "mali" of the configuration',
    ) as Argv<PlanArguments>,
  handler: runPlan,
}

async function runPlan(argv: ArgumentsCamelCase<PlanArguments>): Promise<void> {
  keepHeapSmall()
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { planEdition }, { describePlan }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
      import('../describe-plan.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const plan = await planEdition({ ...toPlanOptions(argv, config), signal, onProgress: reporter.progress })
    reporter.notices(plan.notices)
    await reporter.print(plan)
    for (const line of describePlan(plan)) reporter.say(line)
    reporter.say(`  hash         ${plan.hash}`)
    reporter.say()
    reporter.say(`Send exactly this with: gazette send ${plan.id} --confirm ${plan.hash}`)
  })
}
