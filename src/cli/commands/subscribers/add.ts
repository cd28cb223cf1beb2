import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { GazetteError } from '../../../kit/gazette-error.ts'
import { toFieldName } from '../../../kit/segment/find-tokens.ts'
import { addCommonOptions, type CommonArguments } from '../../common-options.ts'
import { runWithList } from './run-with-list.ts'
import { toTypedAddresses } from './typed-addresses.ts'

interface AddArguments extends CommonArguments {
  readonly addresses: readonly string[]
  readonly field: readonly string[]
  readonly status: 'active' | 'pending'
  readonly reason: string
  readonly again: boolean
}

export const addCommand: CommandModule<object, AddArguments> = {
  command: 'add <addresses..>',
  describe: 'Put somebody on the list',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .positional('addresses', { type: 'string', array: true, demandOption: true, describe: 'Whom to add' })
      .option('field', {
        type: 'string',
        array: true,
        default: [],
        requiresArg: true,
        describe: 'What is known of them: "name=Ada"',
      })
      .option('status', {
        choices: ['active', 'pending'] as const,
        default: 'active' as const,
        describe: 'Only active ones are sent to',
      })
      .option('reason', { type: 'string', default: 'added by hand', requiresArg: true, describe: 'Why' })
      .option('again', {
        type: 'boolean',
        default: false,
        describe: 'Also whoever left, bounced or is suppressed: they asked for it themselves',
      })
      .example(
        '$0 subscribers add ada@example.org --field "name=Ada" country=ML',
        'with two fields',
      ) as Argv<AddArguments>,
  handler: runAdd,
}

async function runAdd(argv: ArgumentsCamelCase<AddArguments>): Promise<void> {
  const addresses = toTypedAddresses(argv.addresses)
  const fields = toTypedFields(argv.field)
  const { status, reason } = argv
  await runWithList(argv, async ({ reporter, list }) => {
    const refused: string[] = []
    for (const address of addresses) {
      if (argv.again) await list.unsuppress(address)
      let [outcome] = await list.enrol([{ address, status, reason, fields }], {
        round: await list.beginRound(),
      })
      if (outcome === 'left' && argv.again) {
        await list.change(address, { status, reason })
        outcome = 'updated'
      }
      await reporter.print({ address, outcome })
      reporter.say(`${address}: ${OUTCOMES[outcome!]}`)
      if (outcome === 'left' || outcome === 'suppressed') refused.push(address)
    }
    if (refused.length === 0) return
    throw new GazetteError(`Cannot add ${refused.join(', ')}: they left before, or are never to be mailed`, {
      code: 'input',
      fix: 'If they asked for it themselves, add --again',
    })
  })
}

const OUTCOMES = {
  added: 'added',
  updated: 'updated',
  unchanged: 'on the list already',
  repeated: 'named twice',
  left: 'left before, and was not added',
  suppressed: 'is never to be mailed, and was not added',
} as const

function toTypedFields(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const at = text.indexOf('=')
      const name = toFieldName(text.slice(0, Math.max(0, at)))
      if (name !== '')
        return [
          name,
          text
            .slice(at + 1)
            .replace(/\p{Cc}+/gu, ' ')
            .trim(),
        ]
      throw new GazetteError(`Cannot use "${text}" as a field`, {
        code: 'usage',
        fix: 'Write it as name=Ada',
      })
    }),
  )
}
