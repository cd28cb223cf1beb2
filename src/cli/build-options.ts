import type { Argv } from 'yargs'
import { FORMATS, type Format } from '../model/rendition.ts'
import { addCommonOptions, type CommonArguments } from './common-options.ts'
import { addWindowOptions, type WindowArguments } from './window-options.ts'

/** What is typed to build an edition. */
export interface BuildArguments extends CommonArguments, WindowArguments {
  readonly paths: readonly string[] | undefined
  readonly out: string | undefined
  readonly date: string | undefined
  readonly id: string | undefined
  readonly number: number | undefined
  readonly format: readonly Format[] | undefined
  readonly compose: boolean
  readonly theme?: string | undefined
  readonly unchecked: boolean
  readonly cache: boolean
  readonly explain: boolean
}

/** Adds the options of commands that build an edition. */
export function addBuildOptions(command: Argv): Argv<BuildArguments> {
  return addWindowOptions(addCommonOptions(command))
    .positional('paths', {
      type: 'string',
      array: true,
      describe: 'Articles: files, folders or globs (else as configured); or one edition file or its id',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'Output folder (else as configured, or out)',
    })
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
    .option('format', {
      type: 'string',
      array: true,
      requiresArg: true,
      choices: FORMATS,
      describe: 'Only these formats',
    })
    .option('compose', {
      type: 'boolean',
      default: false,
      describe: 'Compose from the articles even where there is an edition file',
    })
    .option('theme', {
      type: 'string',
      requiresArg: true,
      describe: 'Theme to set it in (else as configured)',
    })
    .option('unchecked', {
      type: 'boolean',
      default: false,
      describe: 'Build in spite of errors that the check finds',
    })
    .option('cache', {
      type: 'boolean',
      default: true,
      describe: 'Use what earlier builds found; --no-cache finds everything anew',
    })
    .option('explain', {
      type: 'boolean',
      default: false,
      describe: 'Tell why articles were joined or not, and why stories stand where they do',
    }) as unknown as Argv<BuildArguments>
}
