#!/usr/bin/env node
import { runCommandLine } from './cli.ts'

// A reader that goes away early, such as `head`, is no trouble.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2))
