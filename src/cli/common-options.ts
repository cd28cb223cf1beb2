import type { Argv } from 'yargs'

/** Options that every command takes. */
export interface CommonArguments {
  readonly json: boolean
  readonly quiet: boolean
  readonly config: string | undefined
}

/** Adds the options that every command takes. */
export function addCommonOptions<T>(command: Argv<T>): Argv<T & CommonArguments> {
  return command
    .option('config', {
      type: 'string',
      requiresArg: true,
      describe: 'Configuration file (else found upwards)',
    })
    .option('json', {
      type: 'boolean',
      default: false,
      describe: 'Machine-readable output, one JSON value a line',
    })
    .option('quiet', { type: 'boolean', alias: 'q', default: false, describe: 'Print nothing but errors' })
}
