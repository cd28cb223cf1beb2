import type { Argv } from 'yargs'
import { addCommonOptions, type CommonArguments } from './common-options.ts'
import { addWindowOptions, type WindowArguments } from './window-options.ts'

/** What is typed to make an edition, whatever becomes of it. */
export interface EditionArguments extends CommonArguments, WindowArguments {
  readonly paths: readonly string[] | undefined
  readonly date: string | undefined
  readonly id: string | undefined
  readonly number: number | undefined
  readonly cache: boolean
}

/** Adds the options of commands that make an edition, but its paths: each says what they are. */
export function addEditionOptions(command: Argv): Argv<EditionArguments> {
  return addWindowOptions(addCommonOptions(command))
    .option('date', {
      type: 'string',
      requiresArg: true,
      describe: 'Date of the edition, YYYY-MM-DD (else today)',
    })
    .option('id', {
      type: 'string',
      requiresArg: true,
      describe: 'Id of the edition (else the ISO week of its date)',
    })
    .option('number', { type: 'number', requiresArg: true, describe: 'Number of the edition' })
    .option('cache', {
      type: 'boolean',
      default: true,
      describe: 'Use what earlier builds found; --no-cache finds everything anew',
    }) as unknown as Argv<EditionArguments>
}
