import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'

interface InitArguments extends CommonArguments {
  readonly folder: string
  readonly ci: boolean
}

export const initCommand: CommandModule<object, InitArguments> = {
  command: 'init [folder]',
  describe: 'Begin a new project: configuration, a first article, subscribers, .gitignore',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('folder', { type: 'string', default: '.', describe: 'Where the project goes' })
      .option('ci', {
        type: 'boolean',
        default: false,
        describe: 'Write workflows for GitHub and GitLab that make a brief every week, and show a cron line',
      })
      .example('$0 init', 'begin in this folder')
      .example('$0 init weekly-brief', 'begin in a new folder') as Argv<InitArguments>,
  handler: runInit,
}

async function runInit(argv: ArgumentsCamelCase<InitArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter }) => {
    const { initProject, WEEKLY } = await import('../../press/press.ts')
    const { findToday } = await import('../today.ts')
    const folder = resolve(argv.folder)
    const { written, kept } = await initProject(folder, {
      date: findToday('UTC'),
      workflows: argv.ci ? 'weekly' : 'none',
    })
    await reporter.print({ folder, written, kept })
    for (const path of written) reporter.say(`  ${path}`)
    for (const path of kept) reporter.say(reporter.paint.dim(`  ${path} was there and was left alone`))
    reporter.say()
    const enter = argv.folder === '.' ? '' : `cd ${argv.folder} && `
    reporter.say(
      `Next: put articles into articles/, say who you are in gazette.config.yaml, then ${enter}npx gazette build`,
    )
    if (argv.ci) for (const line of describeCi(folder, WEEKLY)) reporter.say(line)
  })
}

function describeCi(folder: string, weekly: string): readonly string[] {
  const make = ['npx gazette build', 'npx gazette publish --commit'].join(' && ')
  return [
    '',
    'The workflows publish to publish.dir of the configuration, on a branch, and ask for a review; they send nothing.',
    'On a machine of your own, a line for crontab:',
    '',
    `  ${weekly} cd '${folder.replaceAll("'", "'\\''")}' && ${make}`,
  ]
}
