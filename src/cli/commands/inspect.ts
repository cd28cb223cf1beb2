import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'

interface InspectArguments extends CommonArguments {
  readonly paths: readonly string[]
}

export const inspectCommand: CommandModule<object, InspectArguments> = {
  command: 'inspect <paths..>',
  describe: 'Show the syntax tree and metadata that an article was parsed into',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('paths', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Files, folders or globs',
      })
      .example('$0 inspect articles/ferry.md', 'the tree, readable')
      .example(
        '$0 inspect page.html --json | jq .tree',
        'the tree as mdast in JSON',
      ) as Argv<InspectArguments>,
  handler: runInspect,
}

async function runInspect(argv: ArgumentsCamelCase<InspectArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter }) => {
    const { inspectFiles } = await import('../../press/press.ts')
    const { describeTree } = await import('../describe-tree.ts')
    const { value: articles, notices } = await inspectFiles(argv.paths, { root: process.cwd() })
    reporter.notices([...notices, ...articles.flatMap((article) => article.notices)])
    for (const article of articles) {
      if (argv.json) await reporter.print(article)
      else for (const line of describeTree(article, reporter.paint)) reporter.say(line)
    }
  })
}
