#!/usr/bin/env node
import * as nodeModule from 'node:module'

// Compiled code is kept between runs, which halves the time to the first line. Node 20 has no such cache.
const cache = nodeModule.enableCompileCache?.()
// Threads look for it by this name.
if (cache?.directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= cache.directory
const { runCommandLine } = await import('./cli.ts')

// A reader that goes away early, such as `head`, is no trouble.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2))
