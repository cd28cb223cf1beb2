import type { Argv } from 'yargs'
import { SUBSCRIBER_STATUSES, type SubscriberStatus } from '../../../model/subscriber.ts'

/** Options that say which subscribers are meant. */
export interface ListArguments {
  readonly status: readonly SubscriberStatus[] | undefined
  readonly segment: string | undefined
}

/** Adds the options that say which subscribers are meant. */
export function addListOptions<T>(command: Argv<T>): Argv<T & ListArguments> {
  return command
    .option('status', {
      array: true,
      choices: SUBSCRIBER_STATUSES,
      requiresArg: true,
      describe: 'Only those of this status (else all)',
    })
    .option('segment', {
      type: 'string',
      requiresArg: true,
      describe: 'Only those in this segment: a name of the configuration, or an expression',
    }) as Argv<T & ListArguments>
}
