import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

export type Answering = (request: IncomingMessage, response: ServerResponse) => void

export interface WebServer {
  /** `localhost:12345` */
  readonly host: string
  readonly origin: string
  /** What was asked for, in order: path and headers. */
  readonly asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[]
  /** Answers by path; whatever else is asked for is not found. */
  readonly answers: Map<string, Answering>
}

/** A web server on this machine, which ends with the tests of the file. */
export async function openWebServer(): Promise<WebServer> {
  const asked: WebServer['asked'] = []
  const answers = new Map<string, Answering>()
  const server = createServer((request, response) => {
    asked.push({ path: request.url!, headers: request.headers })
    const answer = answers.get(request.url!.replace(/\?.*/, ''))
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  return { host, origin: `http://${host}`, asked, answers }
}

export const give =
  (body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Answering =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
  }
