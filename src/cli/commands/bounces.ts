import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import type { TakenReturn } from '../../press/press.ts'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { toPlainText } from '../plain-text.ts'
import { runCommand } from '../run-command.ts'
import { toCount } from '../to-count.ts'

interface BouncesArguments extends CommonArguments {
  readonly place: string
  readonly 'dry-run': boolean
}

export const bouncesCommand: CommandModule<object, BouncesArguments> = {
  command: 'bounces <place>',
  describe: 'Read what came back: bounces, complaints, wishes to leave; the list learns from it',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('place', {
        type: 'string',
        demandOption: true,
        describe: 'A Maildir, an mbox, a folder of .eml files, one message, - or imaps://user@host/INBOX',
      })
      .option('dry-run', {
        type: 'boolean',
        default: false,
        describe: 'Say what the messages are, and change nothing',
      })
      .example('$0 bounces ~/Maildir', 'hard bounces and complaints suppress, soft ones count')
      .example('$0 bounces imaps://press@mail.example.org/Bounces', 'the password is GAZETTE_IMAP_PASSWORD')
      .example('$0 bounces message.eml --dry-run --json', 'what one message says') as Argv<BouncesArguments>,
  handler: runBounces,
}

async function runBounces(argv: ArgumentsCamelCase<BouncesArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, { takeReturns }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
    ])
    const config = await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) })
    const purpose = argv['dry-run'] ? 'look' : 'take'
    const counts = new Map<string, number>()
    let messages = 0
    for await (const taken of takeReturns({
      store: config.store,
      place: argv.place,
      softMax: config.softBounceMax,
      purpose,
      signal,
    })) {
      messages += 1
      const { path, recipients } = taken
      await reporter.print({ path, recipients })
      reporter.progress({ step: 'bounces', done: messages, total: messages + 1 })
      for (const line of describeReturn(taken)) reporter.say(line)
      for (const { kind } of recipients) count(kind)
      for (const { effect } of taken.effects) count(effect)
    }
    function count(name: string): void {
      counts.set(name, (counts.get(name) ?? 0) + 1)
    }
    reporter.say(`Read ${toCount(messages)} ${messages === 1 ? 'message' : 'messages'}`)
    for (const [name, words] of SUMMARY)
      if (counts.has(name)) reporter.say(`  ${toCount(counts.get(name)!)} ${words}`)
    if (argv['dry-run']) reporter.say('Nothing was changed')
  })
}

const SUMMARY: readonly (readonly [name: string, words: string])[] = [
  ['hard', 'hard'],
  ['soft', 'soft'],
  ['complaint', 'complaints'],
  ['none', 'no bounce'],
  ['suppressed', 'addresses suppressed'],
  ['counted', 'soft bounces counted'],
  ['unsubscribed', 'unsubscribed'],
  ['seen', 'taken before'],
  ['not-believed', 'not believed: no token of ours, and nobody whom we mailed'],
]

const EFFECTS: Readonly<Record<TakenReturn['effects'][number]['effect'], string>> = {
  suppressed: 'suppressed',
  counted: 'counted',
  seen: 'taken before',
  unsubscribed: 'unsubscribed',
  'not-believed': 'not believed',
  nothing: 'nothing',
}

const REASON_LENGTH_MAX = 100

function describeReturn({ path, recipients, effects }: TakenReturn): readonly string[] {
  if (recipients.length === 0) return [`${toPlainText(path)}: no bounce`]
  return recipients.map(({ address, kind, status, reason }, i) => {
    const effect = effects[i]?.effect
    const words = `${toPlainText(path)}: ${kind} ${toPlainText(address)} ${status} ${toPlainText(reason).slice(0, REASON_LENGTH_MAX)}`
    return `${words.replace(/ +/g, ' ').trimEnd()}${effect === undefined ? '' : ` (${EFFECTS[effect]})`}`
  })
}
