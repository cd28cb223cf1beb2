import { createServer } from 'node:net'

// Below what systems give away by themselves (from 32768 on Linux), so that no connection of another case takes the port
// while nobody listens on it.
const FIRST = 15_000
const COUNT = 16_000
// Processes that run side by side look in different places.
const STEP = 31
let next = process.pid * STEP

/** A port on which nobody listens, and that the system gives to nobody by itself. */
export async function findSteadyPort(): Promise<number> {
  for (let i = 0; i < COUNT; i++) {
    const port = FIRST + (next++ % COUNT)
    if (await isFree(port)) return port
  }
  throw new Error('no free port')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}
