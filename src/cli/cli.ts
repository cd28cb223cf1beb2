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
import { EXIT_CODES, toExitCode } from './exit-codes.ts'
import { markLoneDashes, restoreLoneDashes } from './lone-dash.ts'
import { readVersion } from './read-version.ts'
import { reportError } from './report-error.ts'

const HELP_WIDTH_MAX = 100
const COMMANDS = [
  'init',
  'draft',
  'check',
  'trace',
  'build',
  'watch',
  'analyse',
  'inspect',
  'publish',
  'archive',
  'plan',
  'send',
  'resume',
  'outbox',
  'doctor',
  'subscribers',
  'bounces',
  'theme',
  'sample',
]

/**
 * Runs the command line and gives its exit code; nothing is thrown.
 *
 * Each command loads what it needs when it runs, so that help and completion stay quick.
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  const parser = yargs(markLoneDashes(argv))
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
    .recommendCommands()
    .help()
    .alias('help', 'h')
    .version(readVersion())
    .wrap(Math.min(HELP_WIDTH_MAX, process.stdout.columns ?? HELP_WIDTH_MAX))
    .epilogue(`Exit codes: ${EXIT_CODES.map(([code, meaning]) => `${code} ${meaning}`).join(', ')}.`)
    .exitProcess(false)
    .fail((message, error) => {
      // What yargs itself finds wrong comes as an error of its own or as a message alone.
      if (error !== undefined && error.name !== 'YError') throw error
      const command = COMMANDS.find((name) => name === argv[0])
      throw new GazetteError((message ?? error.message).replaceAll('\n', '; '), {
        code: 'usage',
        fix: `See gazette ${command === undefined ? '' : `${command} `}--help`,
      })
    })
  try {
    await parser.parseAsync()
    return Number(process.exitCode ?? 0)
  } catch (error) {
    reportError(error, { json: argv.includes('--json') })
    return toExitCode(error)
  }
}
