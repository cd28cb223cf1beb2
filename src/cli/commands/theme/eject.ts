import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { runCommand } from '../../run-command.ts'
import { toShownPath } from '../../shown-path.ts'

interface EjectArguments extends CommonArguments {
  readonly files: readonly string[] | undefined
  readonly theme: string | undefined
  readonly force: boolean
}

export const themeEjectCommand: CommandModule<object, EjectArguments> = {
  command: 'eject [files..]',
  describe: 'Copy files of a theme into your templates, to change them',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('files', {
        type: 'string',
        array: true,
        describe: 'Paths in the theme or names of partials (else all of it)',
      })
      .option('theme', { type: 'string', requiresArg: true, describe: 'The theme (else as configured)' })
      .option('force', { type: 'boolean', default: false, describe: 'Replace files that are there' })
      .example('$0 theme eject story', 'change how a story looks, and leave the rest to the theme')
      .example(
        '$0 theme eject --theme letter',
        'begin a theme of your own from a letter',
      ) as unknown as Argv<EjectArguments>,
  handler: runEject,
}

async function runEject(argv: ArgumentsCamelCase<EjectArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter }) => {
    const [{ readConfig }, { ejectTheme }] = await Promise.all([
      import('../../../config/config.ts'),
      import('../../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const { written, kept } = await ejectTheme({
      theme: argv.theme ?? config.theme,
      files: argv.files ?? [],
      folder: config.templates,
      existing: argv.force ? 'replace' : 'keep',
    })
    const folder = toShownPath(config.templates)
    await reporter.print({ folder: config.templates, written, kept })
    for (const path of written) reporter.say(`  ${folder}/${path}`)
    for (const path of kept)
      reporter.say(
        reporter.paint.dim(`  ${folder}/${path} was there and was left alone (--force replaces it)`),
      )
  })
}
