import { join, resolve } from 'node:path'
import type { ArgumentsCamelCase, Argv, CommandModule } from 'yargs'
import { addCommonOptions, type CommonArguments } from '../common-options.ts'
import { runCommand } from '../run-command.ts'
import { toShownPath } from '../shown-path.ts'

interface SampleArguments extends CommonArguments {
  readonly out: string
}

// The week that the sample articles are written for.
const SAMPLE_DATE = '2026-11-23'
const SAMPLE_NUMBER = 12

export const sampleCommand: CommandModule<object, SampleArguments> = {
  command: 'sample',
  describe: 'Make the sample brief: build it, publish it, and write its messages',
  builder: (command: Argv) =>
    addCommonOptions(command)
      .option('out', { type: 'string', requiresArg: true, default: 'out', describe: 'Output folder' })
      .example(
        '$0 sample',
        'see the whole chain without a configuration, a server or an account',
      ) as Argv<SampleArguments>,
  handler: runSample,
}

async function runSample(argv: ArgumentsCamelCase<SampleArguments>): Promise<void> {
  await runCommand(argv, async ({ reporter, signal }) => {
    const [{ readConfig }, press, { toTypedDate }, { describeSample }] = await Promise.all([
      import('../../config/config.ts'),
      import('../../press/press.ts'),
      import('../today.ts'),
      import('../describe-sample.ts'),
    ])
    const output = resolve(argv.out)
    // The package's own folder is not ours to keep things in.
    const { cache: _, ...config } = await readConfig({ cwd: press.seedsFolder })
    const shared = { signal, onProgress: reporter.progress }
    const date = toTypedDate(SAMPLE_DATE)
    const built = await press.buildEdition({
      config,
      paths: [],
      date,
      number: SAMPLE_NUMBER,
      output,
      ...shared,
    })
    const { id } = built.edition
    const folder = join(output, 'site', 'briefings')
    const published = await press.publishEdition({
      output,
      id,
      folder,
      to: 'folder',
      force: true,
      theme: { name: config.theme },
    })
    const outbox = join(output, 'outbox')
    const subscribers = join(press.seedsFolder, 'subscribers.csv')
    const sent = await press.sendEdition({
      config: { ...config, store: join(outbox, 'ledger.sqlite') },
      output,
      id,
      subscribers,
      folder: outbox,
      ...shared,
    })
    reporter.notices([...built.notices, ...published.notices, ...sent.notices])
    await reporter.print({
      folder: built.folder,
      files: built.manifest.files,
      published: published.path,
      outbox,
      counts: built.edition.counts,
    })
    const places = {
      published: toShownPath(published.path),
      outbox: `${toShownPath(outbox)}/${id}/`,
      messages: sent.counts.sent,
    }
    for (const line of describeSample(built, { ...places, reporter })) reporter.say(line)
  })
}
