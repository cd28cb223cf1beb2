import { resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import type { Config } from '../../model/config.ts'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { keepHeapSmall } from '../keep-heap-small.ts'
import { runCommand, type CommandContext } from '../run-command.ts'
import { addRecipientOptions, toPlanOptions, type RecipientArguments } from '../recipient-options.ts'
import { updateArchiveAfterSending } from '../update-archive.ts'
import { toShownPath } from '../shown-path.ts'

interface SendArguments extends CommonArguments, RecipientArguments {
  readonly confirm: string | undefined
  readonly test: string | undefined
  readonly dryRun: string | undefined
}

export const sendCommand: CommandModule<object, SendArguments> = {
  command: 'send [edition]',
  describe: 'Send an edition to everybody who has no message of it yet',
  builder: (command: Argv) =>
    addRecipientOptions(addCommonOptions(command))
      .option('confirm', {
        type: 'string',
        requiresArg: true,
        describe: 'The hash that gazette plan printed: send exactly that',
      })
      .option('test', {
        type: 'string',
        requiresArg: true,
        describe: 'Send one message to this address, and nothing else',
      })
      .option('dry-run', {
        type: 'string',
        requiresArg: true,
        describe: 'Write the messages into this folder, and send nothing',
      })
      .conflicts({ test: ['confirm', 'dryRun'], dryRun: 'confirm' })
      .example('$0 send --test me@example.org', 'the newest edition, to yourself')
      .example('$0 plan 2026-W48', 'who would receive it; prints a hash')
      .example(
        '$0 send 2026-W48 --confirm 1f2e3d4c5b6a',
        'exactly what was planned',
      ) as unknown as Argv<SendArguments>,
  handler: runSend,
}

async function runSend(argv: ArgumentsCamelCase<SendArguments>): Promise<void> {
  keepHeapSmall()
  await runCommand(argv, async (context) => {
    const { readConfig } = await import('../../config/config.ts')
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    if (argv.test !== undefined) await sendTest(argv, argv.test, config, context)
    else if (argv.dryRun !== undefined) await dryRun(argv, resolve(argv.dryRun), config, context)
    else await send(argv, config, context)
  })
}

async function send(
  argv: SendArguments,
  config: Config,
  { reporter, signal }: CommandContext,
): Promise<void> {
  const [{ sendEdition }, { askForPlan }, { describeRun, toRunExitCode }] = await Promise.all([
    import('../../press/press.ts'),
    import('../ask-for-plan.ts'),
    import('../describe-run.ts'),
  ])
  const report = await sendEdition({
    ...toPlanOptions(argv, config),
    // Messages in a folder that was named for once are a trial: nothing was published.
    editions: argv.outbox === undefined ? config.editions : undefined,
    confirm: askForPlan(argv.confirm, { reporter, json: argv.json }),
    signal,
    onProgress: reporter.progress,
    ...(argv.json && { onEvent: (event) => void reporter.print(event) }),
  })
  reporter.notices(report.notices)
  const { plan, notices: _, ...rest } = report
  await reporter.print({ event: 'end', ...rest, hash: plan.hash, notices: report.notices })
  for (const line of describeRun(report, { to: plan.to })) reporter.say(line)
  const output = argv.out === undefined ? config.output : resolve(argv.out)
  if (report.sent > 0 && argv.outbox === undefined)
    await updateArchiveAfterSending({ config, output }, reporter)
  process.exitCode = toRunExitCode(report)
}

async function sendTest(
  argv: SendArguments,
  to: string,
  config: Config,
  { reporter }: CommandContext,
): Promise<void> {
  const [{ writeTest }, { toTypedAddress }] = await Promise.all([
    import('../../press/press.ts'),
    import('../typed-address.ts'),
  ])
  const address = toTypedAddress(to)
  const { id, response, isSubscriber } = await writeTest({ ...toPlanOptions(argv, config), to: address })
  await reporter.print({ event: 'test', id, to, response, isSubscriber })
  const whose = isSubscriber ? ', with the words of that subscriber' : ''
  reporter.say(`Sent a test of ${id} to ${to}${whose}: ${response}`)
}

async function dryRun(
  argv: SendArguments,
  folder: string,
  config: Config,
  { reporter, signal }: CommandContext,
): Promise<void> {
  const { writeDryRun } = await import('../../press/press.ts')
  const { id, written } = await writeDryRun({
    ...toPlanOptions(argv, config),
    dryRun: folder,
    signal,
    onProgress: reporter.progress,
  })
  await reporter.print({ event: 'dry-run', id, written, folder })
  reporter.say(
    `Wrote ${written} ${written === 1 ? 'message' : 'messages'} of ${id} to ${toShownPath(folder)}/${id}/; nothing was sent`,
  )
}
