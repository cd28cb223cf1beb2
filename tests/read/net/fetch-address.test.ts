import { gzipSync, brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { fetchAddress, type FetchOptions } from '../../../src/read/net/fetch-address.ts'
import type { FetchError } from '../../../src/read/net/fetch-error.ts'
import { isPublicAddress } from '../../../src/read/net/public-lookup.ts'
import { give, openWebServer } from './web-server.ts'

const server = await openWebServer()
const { answers, origin, host } = server
const fetch = (path: string, more: Partial<FetchOptions> = {}) =>
  fetchAddress(path.startsWith('http') ? path : origin + path, {
    userAgent: 'Gazette/test',
    allowHosts: [host],
    ...more,
  })
const words = async (path: string, more: Partial<FetchOptions> = {}) => {
  const found = await fetch(path, more)
  return found.kind === 'fetched' ? new TextDecoder().decode(found.bytes) : found.kind
}
const refusal = (path: string, more: Partial<FetchOptions> = {}) =>
  fetch(path, more).then(
    () => 'fetched',
    (cause: FetchError) => `${cause.code}: ${cause.message}`,
  )

describe('fetchAddress()', () => {
  it('gives the body, decompressed, with what the server says of it', async () => {
    answers.set('/plain', give('Hello', { etag: '"1"', 'content-type': 'text/plain; charset="UTF-8"' }))
    answers.set('/gzip', give(gzipSync('packed'), { 'content-encoding': 'gzip' }))
    answers.set('/brotli', give(brotliCompressSync('packed'), { 'content-encoding': 'br' }))
    expect(await fetch('/plain')).toEqual({
      kind: 'fetched',
      url: `${origin}/plain`,
      bytes: Buffer.from('Hello'),
      contentType: 'text/plain',
      charset: 'utf-8',
      etag: '"1"',
    })
    expect([await words('/gzip'), await words('/brotli')]).toEqual(['packed', 'packed'])
    expect(server.asked[0]!.headers['user-agent']).toBe('Gazette/test')
  })

  it('asks whether something changed, and hears that nothing did', async () => {
    answers.set('/etag', (request, response) => {
      const isKnown = request.headers['if-none-match'] === '"7"'
      response.writeHead(isKnown ? 304 : 200).end(isKnown ? undefined : 'new')
    })
    expect([await words('/etag', { etag: '"7"' }), await words('/etag', { etag: '"6"' })]).toEqual([
      'unchanged',
      'new',
    ])
  })

  it('follows redirects, five at the most, and says where it ended', async () => {
    for (let n = 1; n <= 7; n++) answers.set(`/hop${n}`, give('', { location: `/hop${n - 1}` }, 302))
    answers.set('/hop0', give('there'))
    const found = await fetch('/hop5')
    expect(found.kind === 'fetched' && found.url).toBe(`${origin}/hop0`)
    expect(await refusal('/hop6')).toBe('fetch-failed: It leads on more than 5 times')
  })

  it.each([
    ['this machine', 'http://127.0.0.1:8080/'],
    ['this machine, by another name of it', 'http://0x7f.1/'],
    ['this machine, as a number', 'http://2130706433/'],
    ['this machine in IPv6', 'http://[::1]/'],
    ['this machine in IPv6 that holds IPv4', 'http://[::ffff:7f00:1]/'],
    ['a name that leads to this machine', 'http://localhost/'],
    ['a private network', 'http://10.1.2.3/'],
    ['where clouds keep their metadata', 'http://169.254.169.254/latest/meta-data/'],
    ['a private network of IPv6', 'http://[fd00::1]/'],
    ['everything', 'http://0.0.0.0/'],
  ])('refuses %s', async (_, url) => {
    expect(await refusal(url, { allowHosts: [] })).toMatch(
      /^fetch-refused: ".*" is an address of this machine/,
    )
  })

  it('refuses a redirect to a private address, to another scheme, and an odd port', async () => {
    answers.set('/inward', give('', { location: 'http://10.0.0.1/' }, 301))
    answers.set('/file', give('', { location: 'file:///etc/passwd' }, 301))
    expect(await refusal('/inward')).toMatch(/^fetch-refused/)
    expect(await refusal('/file')).toBe('fetch-refused: "file:" is no address of the web')
    expect(await refusal('http://93.184.216.34:22/')).toMatch(/^fetch-refused: Port 22/)
    expect(await refusal('http://ada:secret@93.184.216.34/')).toMatch(/user name or password/)
  })

  it('stops at what is too large, before and after decompression, and at what grows like a bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(50 << 20))
    answers.set('/large', give('x'.repeat(2000)))
    answers.set('/bomb', give(bomb, { 'content-encoding': 'gzip' }))
    expect(await refusal('/large', { limits: { wireBytesMax: 1000 } })).toMatch(/^fetch-too-large/)
    expect(await refusal('/large', { limits: { bytesMax: 1000 } })).toMatch(/^fetch-too-large/)
    expect(await refusal('/bomb')).toMatch(/^fetch-too-large/)
    expect(await refusal('/bomb', { limits: { bytesMax: 1 << 30 } })).toMatch(/200 times its size/)
  })

  it('stops at a server that is slow, that breaks off, or that packs damaged bytes', async () => {
    answers.set('/slow', (_, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('.'), 20)
      response.on('close', () => clearInterval(drip))
    })
    answers.set('/short', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('begun')
      setTimeout(() => response.destroy(), 20)
    })
    answers.set('/damaged', give('no gzip', { 'content-encoding': 'gzip' }))
    answers.set('/odd', give('x', { 'content-encoding': 'snappy' }))
    expect(await refusal('/slow', { limits: { timeoutMs: 200 } })).toMatch(/^fetch-slow/)
    expect(await refusal('/short')).toMatch(/^fetch-failed: The answer breaks off/)
    expect(await refusal('/damaged')).toMatch(/^fetch-failed: The answer breaks off or is damaged/)
    expect(await refusal('/odd')).toBe('fetch-failed: The answer is packed as "snappy"')
  })

  it.each([
    ['5', 5],
    ['Wed, 25 Nov 2026 08:02:00 GMT', 120],
    ['soon', 60],
    ['99999999999', 60],
  ])('hears how long it is asked to wait: %s', async (retry, seconds) => {
    answers.set('/busy', give('', { 'retry-after': retry, date: 'Wed, 25 Nov 2026 08:00:00 GMT' }, 429))
    const cause = await fetch('/busy').catch((error: FetchError) => error)
    expect(cause).toMatchObject({ code: 'fetch-failed', waitSeconds: seconds })
  })
})

describe('isPublicAddress()', () => {
  it.each([
    ['1.1.1.1', true],
    ['2606:4700::1111', true],
    ['192.168.0.1', false],
    ['100.64.0.1', false],
    ['fe80::1', false],
    ['64:ff9b::7f00:1', false],
    ['::ffff:10.0.0.1', false],
    ['nothing', false],
  ])('of %s is %s', (address, isPublic) => expect(isPublicAddress(address)).toBe(isPublic))
})
