import { readFileSync } from 'node:fs'
import { packageFile } from './package-folders.ts'

/** The version of this package (Semantic Versioning 2.0). */
export const version: string = (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version
