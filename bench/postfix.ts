import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** Postfix's test programs: those on the path, or unpacked in the folder that GAZETTE_POSTFIX names (dpkg -x). */
export interface Postfix {
  run(program: 'smtp-source' | 'smtp-sink', args: readonly string[]): ChildProcess
  runToEnd(program: 'smtp-source', args: readonly string[]): void
}

export function findPostfix(): Postfix | undefined {
  const folder = process.env['GAZETTE_POSTFIX']
  const places = folder === undefined ? ['/usr/sbin', '/usr/lib/postfix/sbin'] : [join(folder, 'usr', 'sbin')]
  const place = places.find(
    (one) => existsSync(join(one, 'smtp-sink')) && existsSync(join(one, 'smtp-source')),
  )
  if (place === undefined) return undefined
  const libraries = ['usr/lib/postfix', 'usr/lib/x86_64-linux-gnu', 'usr/lib/aarch64-linux-gnu']
  const env = {
    ...process.env,
    ...(folder !== undefined && {
      LD_LIBRARY_PATH: libraries.map((library) => join(folder, library)).join(':'),
    }),
  }
  return {
    run: (program, args) => spawn(join(place, program), args, { env, stdio: 'ignore' }),
    runToEnd(program, args) {
      const { status, stderr } = spawnSync(join(place, program), args, { env, encoding: 'utf8' })
      if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`)
    },
  }
}

export async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address !== null ? address.port : 0
}
