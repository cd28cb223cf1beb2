import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { GazetteError } from '../../kit/gazette-error.ts'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'

interface AnalyseArguments extends CommonArguments {
  readonly paths: readonly string[]
  readonly 'summary-sentences': number | undefined
  readonly findings: boolean
}

const SUMMARY_SENTENCES_MAX = 50

export const analyseCommand: CommandModule<object, AnalyseArguments> = {
  command: 'analyse <paths..>',
  describe: 'Show articles with their summary, quotations and who said them marked',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('paths', {
        type: 'string',
        array: true,
        demandOption: true,
        describe: 'Files, folders or globs',
      })
      .option('summary-sentences', {
        type: 'number',
        requiresArg: true,
        describe: 'Sentences in the summary (3)',
      })
      .option('findings', {
        type: 'boolean',
        default: false,
        describe: 'List what was found, without the article',
      })
      .example('$0 analyse articles/ferry.md', 'the article with its quotations, speakers and summary marked')
      .example('$0 analyse articles --findings', 'the summary and quotations of each article')
      .example(
        '$0 analyse articles --json > digests.ndjson',
        'one line of JSON for each article',
      ) as Argv<AnalyseArguments>,
  handler: runAnalyse,
}

async function runAnalyse(argv: ArgumentsCamelCase<AnalyseArguments>): Promise<void> {
  assertCount(argv.summarySentences)
  await runCommand(argv, async ({ reporter, signal }) => {
    const { analyseFiles, toAnalysisRecord } = await import('../../press/press.ts')
    const { describeDigest } = await import('../describe-digest.ts')
    const options = { root: process.cwd(), summarySentences: argv.summarySentences, signal }
    const hooks = { onNotices: reporter.notices, onProgress: reporter.progress }
    for await (const digest of analyseFiles(argv.paths, { ...options, ...hooks })) {
      reporter.notices([...digest.article.notices, ...digest.notices])
      if (argv.json) await reporter.print(toAnalysisRecord(digest))
      else
        for (const line of describeDigest(digest, argv.findings ? 'findings' : 'article', reporter))
          reporter.say(line)
    }
  })
}

function assertCount(count: number | undefined): void {
  if (count === undefined || (Number.isInteger(count) && count > 0 && count <= SUMMARY_SENTENCES_MAX)) return
  const fix = `Write --summary-sentences 3 (1 to ${SUMMARY_SENTENCES_MAX})`
  throw new GazetteError('Cannot make a summary of that many sentences', { code: 'usage', fix })
}
