import { join } from 'node:path'

/** The project. */
export const root: string = join(import.meta.dirname, '..', '..')
/** The command line as it is built. */
export const cli: string = join(root, 'dist', 'cli', 'main.js')
