import { once } from 'node:events'
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { createSecureContext, createServer as createTlsServer, TLSSocket } from 'node:tls'
import type { Certificate } from './make-certificate.ts'

export interface MailHostOptions {
  readonly port?: number
  /** From the start, after STARTTLS, or not at all. */
  readonly security?: 'tls' | 'starttls' | 'none'
  readonly certificate?: Certificate
  readonly login?: { readonly user: string; readonly password: string; readonly methods: readonly string[] }
  /** Says what it got when it refuses a login, as some servers do. */
  readonly repeatsLogin?: boolean
  /** Answers to RCPT come so much later, which keeps connections busy. */
  readonly delayMs?: number
}

export interface TakenMessage {
  readonly rcpt: string
  readonly from: string
  readonly text: string
  readonly isSecure: boolean
}

/** A mail server in this process that speaks TLS and wants a login. */
export interface MailHost {
  readonly port: number
  readonly messages: readonly TakenMessage[]
  /** What was said to it before TLS, and logins decoded. */
  readonly heard: readonly string[]
  /** The most messages to a domain that were between RCPT and the answer to the dot at once. */
  readonly atOnce: ReadonlyMap<string, number>
  readonly connections: number
  /** Ends every connection and listens no more. */
  stop(): Promise<void>
}

export async function startMailHost(options: MailHostOptions = {}): Promise<MailHost> {
  const { security = 'none', certificate } = options
  const messages: TakenMessage[] = []
  const heard: string[] = []
  const underWay = new Map<string, number>()
  const atOnce = new Map<string, number>()
  const sockets = new Set<Socket>()
  let connections = 0
  const count = (domain: string, by: 1 | -1) => {
    underWay.set(domain, (underWay.get(domain) ?? 0) + by)
    atOnce.set(domain, Math.max(atOnce.get(domain) ?? 0, underWay.get(domain)!))
  }
  const greet = (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => sockets.delete(socket))
    serve(socket, { ...options, messages, heard, count })
    socket.write('220 host.example ESMTP\r\n')
  }
  const server: Server = security === 'tls' ? createTlsServer({ ...certificate }, greet) : createServer(greet)
  server.on('tlsClientError', () => undefined)
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    messages,
    heard,
    atOnce,
    get connections() {
      return connections
    },
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      if (server.listening) await once(server, 'close')
    },
  }
}

interface Talk extends MailHostOptions {
  readonly messages: TakenMessage[]
  readonly heard: string[]
  readonly count: (domain: string, by: 1 | -1) => void
}

function serve(
  start: Socket,
  { security, certificate, login, delayMs, repeatsLogin, messages, heard, count }: Talk,
): void {
  let socket = start
  let buffered = ''
  let from = ''
  let rcpt = ''
  let asked: string[] | undefined
  let isData = false
  const isSecure = () => socket instanceof TLSSocket
  const say = (line: string) => socket.write(`${line}\r\n`)
  const judgeLogin = (user: string | undefined, password: string | undefined) => {
    heard.push(`${user}:${password}`)
    const isRight = user === login?.user && password === login?.password
    const encoded = Buffer.from(`\0${user}\0${password}`).toString('base64')
    const words = repeatsLogin === true ? `: ${user} ${password}, ${encoded}` : ''
    say(isRight ? '235 2.7.0 Welcome' : `535 5.7.8 Wrong user or password${words}`)
  }
  const decode = (text: string) => Buffer.from(text, 'base64').toString()
  const upgrade = () => {
    say('220 2.0.0 Go ahead')
    const plain = socket
    plain.removeAllListeners('data')
    socket = new TLSSocket(plain, { isServer: true, secureContext: createSecureContext({ ...certificate }) })
    socket.on('error', () => undefined)
    socket.on('data', take)
  }
  const verbs: Readonly<Record<string, (line: string) => void>> = {
    EHLO() {
      const extensions = [
        ...(security === 'starttls' && !isSecure() ? ['STARTTLS'] : []),
        ...(login === undefined ? [] : [`AUTH ${login.methods.join(' ')}`]),
        '8BITMIME',
      ]
      say(
        ['host.example', ...extensions]
          .map((text, i, all) => `250${i === all.length - 1 ? ' ' : '-'}${text}`)
          .join('\r\n'),
      )
    },
    STARTTLS: upgrade,
    AUTH(line) {
      const [, method, initial] = line.split(' ')
      if (method === 'PLAIN') {
        const [, user, password] = decode(initial ?? '').split('\0')
        judgeLogin(user, password)
      } else {
        asked = []
        say(`334 ${Buffer.from('Username:').toString('base64')}`)
      }
    },
    MAIL(line) {
      from = /<(.*?)>/.exec(line)?.[1] ?? ''
      say('250 2.1.0 Ok')
    },
    RCPT(line) {
      rcpt = /<(.*?)>/.exec(line)?.[1] ?? ''
      count(toDomain(rcpt), 1)
      setTimeout(() => say('250 2.1.5 Ok'), delayMs ?? 0)
    },
    DATA() {
      isData = true
      say('354 Go on')
    },
    QUIT() {
      say('221 2.0.0 Bye')
      socket.end()
    },
  }
  const hear = (line: string) => {
    if (asked !== undefined) {
      asked.push(decode(line))
      if (asked.length === 1) return say(`334 ${Buffer.from('Password:').toString('base64')}`)
      const [user, password] = asked
      asked = undefined
      return judgeLogin(user, password)
    }
    if (!isSecure()) heard.push(line)
    const verb = verbs[line.split(' ')[0]!.toUpperCase()]
    return verb === undefined ? say('502 5.5.2 What?') : verb(line)
  }
  const take = (chunk: Buffer) => {
    buffered += chunk.toString('latin1')
    for (;;) {
      const end = isData ? '\r\n.\r\n' : '\r\n'
      const at = buffered.indexOf(end)
      if (at < 0) return
      const said = buffered.slice(0, at)
      buffered = buffered.slice(at + end.length)
      if (!isData) {
        hear(said)
        continue
      }
      isData = false
      messages.push({ rcpt, from, text: `${said}\r\n`.replace(/^\.\./gm, '.'), isSecure: isSecure() })
      count(toDomain(rcpt), -1)
      say('250 2.0.0 Ok')
    }
  }
  socket.on('data', take)
}

function toDomain(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1)
}
