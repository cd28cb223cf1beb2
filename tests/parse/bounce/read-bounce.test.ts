import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBounce } from '../../../src/parse/parse.ts'
import { COMPLAINT, toNote, toReport } from './bounce-messages.ts'

const kindsOf = (raw: string) => readBounce(raw).map(({ address, kind }) => `${kind} ${address}`)

describe('readBounce() reads reports', () => {
  it.each([
    ['550 5.1.1 <ada@reader.example>: Recipient address rejected: User unknown', '5.1.1', 'hard'],
    ['550 5.1.2 Host unknown', '5.1.2', 'hard'],
    ['550 5.7.1 Message rejected as spam', '5.7.1', 'soft'],
    ['552 5.2.2 Mailbox is over quota', '5.2.2', 'soft'],
    ['550 5.1.1 The mailbox of this user is full', '5.1.1', 'soft'],
    ['550 5.1.8 Sender address rejected: Domain not found', '5.1.8', 'soft'],
    ['556 5.1.10 Recipient address has null MX', '5.1.10', 'hard'],
    ['551 5.1.6 The mailbox has moved', '5.1.6', 'hard'],
    ['550 5.2.1 The account is suspended', '5.2.1', 'soft'],
    ['554 5.7.26 This mail is unauthenticated: SPF and DKIM did not pass', '5.7.26', 'soft'],
    ['550 5.7.25 Your IP address has no PTR record', '5.7.25', 'soft'],
    ['554 5.4.6 Too many hops', '5.4.6', 'soft'],
    ['421 4.7.0 Try again later', '4.7.0', 'soft'],
  ])('%s', (diagnostic, status, kind) => {
    expect(readBounce(toReport({ status, diagnostic }))).toMatchObject([
      { address: 'ada@reader.example', kind, status },
    ])
  })

  it('takes a code of the words where the field says nothing', () => {
    const raw = toReport({ status: '5.0.0', diagnostic: '550 5.1.1 no such user' })
    expect(readBounce(raw)).toMatchObject([{ kind: 'hard', status: '5.1.1' }])
  })

  it('does not believe "no such user" after the message was sent, nor while it is being tried', () => {
    const diagnostic = '550 <ada@reader.example>: User unknown'
    const after = `<ada@reader.example>: host mx.reader.example said: ${diagnostic} (in reply to end of DATA command)`
    expect(readBounce(toReport({ diagnostic, words: after }))[0]?.kind).toBe('soft')
    const asked = after.replace('end of DATA', 'RCPT TO')
    expect(readBounce(toReport({ diagnostic, words: asked }))[0]?.kind).toBe('hard')
    expect(readBounce(toReport({ action: 'delayed', status: '4.1.1', diagnostic }))[0]?.kind).toBe('soft')
  })

  it('takes a delivery for none', () => {
    expect(kindsOf(toReport({ action: 'delivered', status: '2.0.0' }))).toEqual(['none ada@reader.example'])
    expect(kindsOf(toReport({ action: 'relayed', status: '2.1.9' }))).toEqual(['none ada@reader.example'])
  })

  it('reads complaints, with or without a report', () => {
    expect(kindsOf(COMPLAINT)).toEqual(['complaint ada@reader.example'])
    expect(kindsOf(COMPLAINT.replace('Feedback-Type: abuse', 'Feedback-Type: not-spam'))).toEqual([
      'none ada@reader.example',
    ])
    const json = JSON.stringify({
      notificationType: 'Complaint',
      complaint: { complainedRecipients: [{ emailAddress: 'ada@reader.example' }] },
    })
    expect(kindsOf(toNote(json, { from: 'no-reply@cloud.example', subject: 'Notification' }))).toEqual([
      'complaint ada@reader.example',
    ])
  })
})

describe('readBounce() reads notes in words', () => {
  it.each([
    [
      'qmail',
      'Hi. This is the qmail-send program.\n\n<ada@reader.example>:\nSorry, no mailbox here by that name. (#5.1.1)',
      'hard',
    ],
    [
      'Exim',
      'A message that you sent could not be delivered. The following address failed:\n\n  ada@reader.example\n    SMTP error from remote mail server after RCPT TO:<ada@reader.example>:\n    550 No such user',
      'hard',
    ],
    [
      'Exim, sender',
      'The following address failed:\n\n  ada@reader.example\n    SMTP error from remote mail server after MAIL FROM:<press@press.example>:\n    550 press.example does not exist',
      'soft',
    ],
    [
      'sendmail',
      '   ----- The following addresses had permanent fatal errors -----\n<ada@reader.example>\n\n   ----- Transcript of session follows -----\n... while talking to mx.reader.example.:\n>>> RCPT To:<ada@reader.example>\n<<< 550 5.1.1 <ada@reader.example>... User unknown',
      'hard',
    ],
    [
      'OpenSMTPD',
      'An error has occurred while attempting to deliver a message:\n\nada@reader.example: Envelope expired',
      'soft',
    ],
    ['a full mailbox', 'Your message could not be delivered:\n\nada@reader.example: mailbox is full', 'soft'],
    [
      'Notes in German',
      'Ihre Nachricht konnte nicht zugestellt werden.\n\nada@reader.example: Empfänger unbekannt',
      'hard',
    ],
    ['nothing said', 'Your message was not delivered.\n\nada@reader.example', 'soft'],
  ])('%s', (_who, words, kind) => {
    expect(kindsOf(toNote(Buffer.from(words, 'utf8').toString('latin1')))).toEqual([
      `${kind} ada@reader.example`,
    ])
  })

  it('keeps apart what is said of several recipients', () => {
    const words =
      'I could not deliver your message to these addresses:\n\n<ada@reader.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n<ben@reader.example>:\nThe mailbox is full. (#5.2.2)\n\n<cleo@reader.example>:\n550 5.7.1 blocked'
    expect(kindsOf(toNote(words))).toEqual([
      'hard ada@reader.example',
      'soft ben@reader.example',
      'soft cleo@reader.example',
    ])
  })

  it('reads fields of a report in running text, forwarded ones too', () => {
    const words = `Begin forwarded message:\n\n> From: Mail Delivery Subsystem <MAILER-DAEMON@mx.reader.example>\n> Subject: Returned mail\n> To: <press@press.example>\n> Message-Id: <5@mx.reader.example>\n>\n> Final-Recipient: RFC822; ada@reader.example\n> Action: failed\n> Status: 5.1.1\n> Diagnostic-Code: SMTP; 550 5.1.1 User unknown`
    expect(kindsOf(toNote(words, { from: 'ben@press.example', subject: 'Fwd: Returned mail' }))).toEqual([
      'hard ada@reader.example',
    ])
  })
})

describe('readBounce() takes no auto-reply for a bounce', () => {
  const words =
    'I am away until Monday. Mail to ada@reader.example is not read; in urgent cases 550 1234 rejects nobody.'
  it.each([
    ['Subject: Out of office: The Weekly Brief\nAuto-Submitted: auto-replied'],
    ['Subject: Automatic reply: The Weekly Brief'],
    ['Subject: Auto: Undeliverable?\nAuto-Submitted: auto-replied (vacation)'],
    ['Subject: Re: The Weekly Brief\nPrecedence: auto_reply'],
    ['Subject: Re: The Weekly Brief\nX-Autoreply: yes'],
    ['Subject: =?utf-8?Q?Abwesenheitsnotiz?=\nReturn-Path: <>'],
    ['Subject: Réponse automatique : The Weekly Brief\nReturn-Path: <>'],
    ['Subject: 自動返信: The Weekly Brief\nReturn-Path: <>'],
    ['Subject: I am on vacation\nX-Apple-Action: VACATION'],
    ['Subject: Ada is out of the office until Monday\nAuto-Submitted: auto-generated'],
    [
      'Subject: Read: The Weekly Brief\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b',
    ],
  ])('%s', (headers) => {
    const raw = Buffer.from(
      `From: Ada <ada@reader.example>\nTo: bounce@press.example\n${headers}\n\n${words}\n`,
    ).toString('latin1')
    expect(kindsOf(raw)).toEqual(['none ada@reader.example'])
  })

  it('nor a note that says of itself nothing but its empty envelope sender', () => {
    const raw = `Return-Path: <>\nFrom: Ada <ada@reader.example>\nTo: bounce@press.example\nSubject: Re: The Weekly Brief\n\nMy mailbox is read again on Monday. 550 letters wait there, none rejected.\n`
    expect(readBounce(raw)).toEqual([])
  })

  it.each([
    ['Re: The Weekly Brief', 'Thank you, I enjoyed this one.'],
    [
      'Failed harvest in the north',
      'The mailbox on the quay was rejected by the council, our reader writes.',
    ],
    ['unsubscribe', 'Please take me off.'],
  ])('nor a letter: %s', (subject, text) => {
    expect(
      readBounce(`From: Ada <ada@reader.example>\nTo: press@press.example\nSubject: ${subject}\n\n${text}\n`),
    ).toEqual([])
  })
})

describe('readBounce() is not harmed', () => {
  it('by any bytes', () => {
    const pieces = fc.constantFrom(
      'From: MAILER-DAEMON\n',
      'Content-Type: multipart/report; boundary=b\n',
      '\n',
      '--b\n',
      '--b--\n',
      'Content-Type: message/delivery-status\n',
      'Final-Recipient: rfc822;',
      '<a@b.example>',
      'Action: failed\n',
      'Status: 5.1.1\n',
      '550 user unknown',
      '=?utf-8?B?',
      '\u00ff',
      '\0',
      '>',
      'Content-Transfer-Encoding: base64\n',
    )
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')),
        (raw) => {
          for (const { address, status } of readBounce(raw)) {
            expect(address).not.toMatch(/[\s<>]/)
            expect(status).toMatch(/^(?:\d\.\d{1,3}\.\d{1,3})?$/)
          }
        },
      ),
    )
  })

  it.each([
    'user is ',
    'a@',
    'a.',
    '>>> RCPT ',
    'Final-Recipient: rfc822; a@b.example\n',
    '--b\n',
    'From: x\n',
    'sender domain host ',
  ])(
    'by %j without end',
    (piece) => {
      const head =
        'From: MAILER-DAEMON@b.example\nSubject: Undelivered mail\nContent-Type: multipart/mixed; boundary=b\n\n'
      expect(readBounce(head + piece.repeat(400_000 / piece.length)).length).toBeLessThanOrEqual(200)
    },
    20_000,
  )
})
