import yargs from 'yargs'
import { GazetteError } from '../kit/gazette-error.ts'
import { analyseCommand } from './commands/analyse.ts'
import { archiveCommand } from './commands/archive.ts'
import { buildCommand } from './commands/build.ts'
import { checkCommand } from './commands/check.ts'
import { collectCommand } from './commands/collect.ts'
import { draftCommand } from './commands/draft.ts'
import { doctorCommand } from './commands/doctor.ts'
import { initCommand } from './commands/init.ts'
import { inspectCommand } from './commands/inspect.ts'
import { outboxCommand } from './commands/outbox.ts'
import { planCommand } from './commands/plan.ts'
import { publishCommand } from './commands/publish.ts'
import { resumeCommand } from './commands/resume.ts'
import { sampleCommand } from './commands/sample.ts'
import { sendCommand } from './commands/send.ts'
import { bouncesCommand } from './commands/bounces.ts'
import { subscribersCommand } from './commands/subscribers.ts'
import { themeCommand } from './commands/theme.ts'
import { traceCommand } from './commands/trace.ts'
import { watchCommand } from './commands/watch.ts'
import { describeUsage } from './describe-usage.ts'
import { EXIT_CODES, toExitCode } from './exit-codes.ts'
import { markLoneDashes, restoreLoneDashes } from './lone-dash.ts'
import { readVersion } from './read-version.ts'
import { reportError } from './report-error.ts'

const HELP_WIDTH_MAX = 100
/**
 * Runs the command line and gives its exit code; nothing is thrown.
 *
 * Each command loads what it needs when it runs, so that help and completion stay quick.
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    await createParser(markLoneDashes(argv)).parseAsync()
    return Number(process.exitCode ?? 0)
  } catch (error) {
    const told = error instanceof UsageFault ? await toUsageError(error, argv) : error
    reportError(told, { json: argv.includes('--json') })
    return toExitCode(told)
  }
}

/** What yargs finds wrong with what was typed, in its words. */
class UsageFault extends Error {}

function createParser(argv: readonly string[]) {
  return yargs(argv)
    .scriptName('gazette')
    .usage(
      '$0 <command> [options]\n\nA press for newsletters and briefings: from a folder of articles to a brief.',
    )
    .locale('en')
    .middleware(restoreLoneDashes)
    .command(initCommand)
    .command(collectCommand)
    .command(draftCommand)
    .command(checkCommand)
    .command(traceCommand)
    .command(buildCommand)
    .command(watchCommand)
    .command(analyseCommand)
    .command(inspectCommand)
    .command(publishCommand)
    .command(archiveCommand)
    .command(planCommand)
    .command(sendCommand)
    .command(resumeCommand)
    .command(outboxCommand)
    .command(doctorCommand)
    .command(subscribersCommand)
    .command(bouncesCommand)
    .command(themeCommand)
    .command(sampleCommand)
    .completion('completion', 'Print a completion script for your shell')
    .demandCommand(1, 'Name a command')
    .strict()
    .help()
    .alias('help', 'h')
    .version(readVersion())
    .wrap(Math.min(HELP_WIDTH_MAX, process.stdout.columns ?? HELP_WIDTH_MAX))
    .epilogue(`Exit codes: ${EXIT_CODES.map(([code, meaning]) => `${code} ${meaning}`).join(', ')}.`)
    .exitProcess(false)
    .fail((message, error) => {
      // What yargs itself finds wrong comes as an error of its own or as a message alone.
      if (error !== undefined && error.name !== 'YError') throw error
      throw new UsageFault(message ?? error.message)
    })
}

async function toUsageError({ message }: UsageFault, argv: readonly string[]): Promise<GazetteError> {
  const words = argv.filter((word) => !word.startsWith('-'))
  const help = (await readHelp(words.slice(0, 2))) || (await readHelp(words.slice(0, 1)))
  const { message: told, fix } = describeUsage(message, { words, help })
  return new GazetteError(told, { code: 'usage', fix })
}

async function readHelp(words: readonly string[]): Promise<string> {
  let help = ''
  await createParser([]).parseAsync([...words, '--help'], {}, (_error, _argv, output) => void (help = output))
  return help
}
