import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { toEmailAddress, type EmailAddress } from '../../src/model/email-address.ts'
import { openSubscribers, takeReturns, type TakenReturn } from '../../src/press/press.ts'
import { openOutbox } from '../../src/store/store.ts'
import { COMPLAINT, toNote, toReport } from '../parse/bounce/bounce-messages.ts'

const roots: string[] = []
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })))

const ada = toEmailAddress('ada@reader.example')!
const ben = toEmailAddress('ben@reader.example')!
let root = ''
let store = ''
let tokens: Record<string, { bounce: string; unsubscribe: string }> = {}

/** A store with two subscribers who were sent two editions, and a third who was sent none. */
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'gazette-returns-'))
  roots.push(root)
  store = join(root, 'store.sqlite')
  tokens = {}
  const outbox = await openOutbox(store)
  const list = await openSubscribers(store)
  const newcomers = [ada, ben, toEmailAddress('cleo@reader.example')!]
  await list.enrol(
    newcomers.map((address) => ({ address, status: 'active' as const, fields: {} })),
    { round: await list.beginRound() },
  )
  for (const edition of ['w1', 'w2', 'w3']) {
    await outbox.enlist(
      edition,
      [ada, ben].map((address) => ({ address, messageId: `<${edition}.${address}>`, fields: {} })),
    )
    for (const entry of await outbox.claim(edition, { count: 10 })) {
      await outbox.begin(entry)
      await outbox.settle(entry, { state: 'sent', response: '250 Ok' })
      tokens[`${edition} ${entry.address}`] = {
        bounce: list.tokens.make('bounce', entry),
        unsubscribe: list.tokens.make('unsubscribe', entry),
      }
    }
  }
  await outbox.close()
  await list.close()
})

async function take(...raws: readonly string[]): Promise<readonly TakenReturn[]> {
  const place = mkdtempSync(join(root, 'mail-'))
  raws.forEach((raw, i) => writeFileSync(join(place, `${i}.eml`), raw, 'latin1'))
  const taken: TakenReturn[] = []
  for await (const one of takeReturns({ store, place, softMax: 3, purpose: 'take' })) taken.push(one)
  return taken
}

async function statusOf(address: EmailAddress): Promise<readonly [string | undefined, boolean]> {
  const list = await openSubscribers(store)
  const answer = [(await list.find(address))?.status, await list.isSuppressed(address)] as const
  await list.close()
  return answer
}

const effectsOf = (taken: readonly TakenReturn[]) =>
  taken.flatMap(({ effects }) => effects.map(({ address, effect }) => `${effect} ${address}`))
const toTokenAddress = (token: string) => `bounce+${token}@press.example`
const HARD = { status: '5.1.1', diagnostic: '550 5.1.1 User unknown' }

describe('takeReturns()', () => {
  it('suppresses a hard bounce of somebody whom we mailed, once', async () => {
    const raw = toReport(HARD)
    expect(effectsOf(await take(raw))).toEqual([`suppressed ${ada}`])
    expect(await statusOf(ada)).toEqual(['bounced', true])
    expect(effectsOf(await take(raw))).toEqual([`seen ${ada}`])
  })

  it('believes nobody about people whom we never mailed', async () => {
    const taken = await take(
      toReport({ ...HARD, to: 'cleo@reader.example' }),
      COMPLAINT.replaceAll('ada@', 'cleo@'),
      toReport({ ...HARD, to: 'nobody@reader.example' }),
    )
    expect(effectsOf(taken)).toEqual([
      'not-believed cleo@reader.example',
      'not-believed cleo@reader.example',
      'not-believed nobody@reader.example',
    ])
    expect(taken[0]?.recipients).toMatchObject([{ kind: 'hard' }])
    expect(await statusOf(toEmailAddress('cleo@reader.example')!)).toEqual(['active', false])
  })

  it('believes a token about the one it was made for, whatever address the report has', async () => {
    const token = tokens[`w1 ${ben}`]!.bounce
    const raw = toReport({ ...HARD, to: 'forwarded@elsewhere.example' })
    expect(
      effectsOf(await take(raw.replace('bounce@press.example', toTokenAddress(token.toUpperCase())))),
    ).toEqual([`suppressed ${ben}`])
    expect(await statusOf(ben)).toEqual(['bounced', true])
    const forged = `${token.slice(0, 23)}${token.endsWith('a') ? 'b' : 'a'}`
    expect(effectsOf(await take(raw.replace('bounce@press.example', toTokenAddress(forged))))).toEqual([
      'not-believed forwarded@elsewhere.example',
    ])
  })

  it('counts soft bounces, one for each edition, and bounces at the limit', async () => {
    const soft = (edition: string, id: string) =>
      toReport({ status: '4.2.2', diagnostic: '452 4.2.2 Mailbox full' })
        .replace('bounce@press.example', toTokenAddress(tokens[`${edition} ${ada}`]!.bounce))
        .replace('report-1', id)
    expect(effectsOf(await take(soft('w1', 'a'), soft('w1', 'b'), soft('w1', 'c'), soft('w2', 'd')))).toEqual(
      Array(4).fill(`counted ${ada}`),
    )
    expect(await statusOf(ada)).toEqual(['active', false])
    expect(effectsOf(await take(soft('w3', 'e')))).toEqual([`suppressed ${ada}`])
    expect(await statusOf(ada)).toEqual(['bounced', true])
  })

  it('takes a complaint before everything, also of one whose address was taken out', async () => {
    const { unsubscribe } = tokens[`w1 ${ben}`]!
    const redacted = COMPLAINT.replace(/Original-Rcpt-To.*\n/, '').replaceAll(
      'To: ada@reader.example',
      `To: redacted\nList-Unsubscribe: <mailto:press@press.example?subject=unsubscribe%20${unsubscribe}>`,
    )
    expect(effectsOf(await take(COMPLAINT))).toEqual([`suppressed ${ada}`])
    expect(effectsOf(await take(redacted))).toEqual([`suppressed ${ben}`])
    expect(await statusOf(ben)).toEqual(['complained', true])
  })

  it('grants a wish to leave that has a token, in subject or address, and no other', async () => {
    const ask = (to: string, subject: string) =>
      `From: somebody@elsewhere.example\nTo: ${to}\nSubject: ${subject}\nMessage-ID: <${subject}>\n\nplease\n`
    const taken = await take(
      ask('press@press.example', 'unsubscribe'),
      ask('press@press.example', `unsubscribe ${tokens[`w1 ${ada}`]!.unsubscribe}`),
      ask(`leave+${tokens[`w2 ${ben}`]!.unsubscribe}@press.example`, 'Re: hello'),
      ask('press@press.example', `unsubscribe ${tokens[`w1 ${ada}`]!.bounce}`),
    )
    expect(effectsOf(taken)).toEqual([`unsubscribed ${ada}`, `unsubscribed ${ben}`])
    expect(taken[1]?.recipients).toEqual([
      { address: ada, kind: 'none', status: '', reason: 'asks to be unsubscribed' },
    ])
    expect(await statusOf(ada)).toEqual(['unsubscribed', false])
  })

  it('lets an auto-reply to a token change nothing', async () => {
    const { bounce } = tokens[`w1 ${ada}`]!
    const reply = `From: ${ada}\nTo: ${toTokenAddress(bounce)}\nSubject: Out of office: unsubscribe, mailbox full\nAuto-Submitted: auto-replied\n\nAway\n`
    expect(effectsOf(await take(reply))).toEqual([])
    expect(await statusOf(ada)).toEqual(['active', false])
  })

  it('looks without changing anything, even at no store', async () => {
    const place = join(root, 'note.eml')
    writeFileSync(place, toNote('ada@reader.example: user unknown'))
    for await (const { recipients, effects } of takeReturns({
      store: join(root, 'none', 'store.sqlite'),
      place,
      softMax: 3,
      purpose: 'look',
    })) {
      expect(recipients).toMatchObject([{ kind: 'hard' }])
      expect(effects).toEqual([])
    }
  })
})
