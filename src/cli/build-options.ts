import type { Argv } from 'yargs'
import { FORMATS, type Format } from '../model/rendition.ts'
import { addEditionOptions, type EditionArguments } from './edition-options.ts'

/** What is typed to build an edition. */
export interface BuildArguments extends EditionArguments {
  readonly out: string | undefined
  readonly format: readonly Format[] | undefined
  readonly compose: boolean
  readonly theme?: string | undefined
  readonly unchecked: boolean
  readonly explain: boolean
}

/** Adds the options of commands that build an edition. */
export function addBuildOptions(command: Argv): Argv<BuildArguments> {
  return addEditionOptions(command)
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
    .option('explain', {
      type: 'boolean',
      default: false,
      describe: 'Tell why articles were joined or not, and why stories stand where they do',
    }) as unknown as Argv<BuildArguments>
}
