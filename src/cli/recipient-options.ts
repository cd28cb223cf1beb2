import { resolve } from 'node:path'
import type { Argv } from 'yargs'
import type { Config } from '../model/config.ts'
import type { PlanOptions } from '../press/press.ts'

/** Which edition goes to whom. */
export interface RecipientArguments {
  readonly edition: string | undefined
  readonly subscribers: string | undefined
  readonly segment: string | undefined
  readonly outbox: string | undefined
  readonly out: string | undefined
}

export function addRecipientOptions<T>(command: Argv<T>): Argv<T & RecipientArguments> {
  return command
    .positional('edition', { type: 'string', describe: 'Id of a built edition (else the newest)' })
    .option('subscribers', {
      type: 'string',
      requiresArg: true,
      describe: 'CSV file that is the list for this once (else the store, or as configured)',
    })
    .option('segment', {
      type: 'string',
      requiresArg: true,
      describe: 'Only these: a name of the configuration, or an expression such as \'country = "ML"\'',
    })
    .option('outbox', {
      type: 'string',
      requiresArg: true,
      describe: 'Folder that takes the messages instead of the configured servers',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Where editions are built (else as configured, or out)',
    }) as Argv<T & RecipientArguments>
}

export function toPlanOptions(argv: RecipientArguments, config: Config): PlanOptions {
  return {
    config,
    id: argv.edition,
    output: argv.out === undefined ? undefined : resolve(argv.out),
    folder: argv.outbox === undefined ? undefined : resolve(argv.outbox),
    subscribers: argv.subscribers === undefined ? undefined : resolve(argv.subscribers),
    segment: argv.segment,
  }
}
