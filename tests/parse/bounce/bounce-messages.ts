/** Messages as mail servers write them; all of them are made up. */

export interface ReportOptions {
  readonly to?: string
  readonly action?: string
  readonly status?: string
  readonly diagnostic?: string
  readonly words?: string
}

/** A delivery report as RFC 3464 has it. */
export function toReport({
  to = 'ada@reader.example',
  action = 'failed',
  status = '5.0.0',
  diagnostic,
  words = 'This is the mail system.',
}: ReportOptions): string {
  return `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.reader.example>
To: bounce@press.example
Subject: Undelivered Mail Returned to Sender
Message-ID: <report-1@mx.reader.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_b"

--=_b
Content-Type: text/plain; charset=us-ascii

${words}

--=_b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.reader.example

Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
${diagnostic === undefined ? '' : `Diagnostic-Code: smtp; ${diagnostic}\n`}
--=_b
Content-Type: text/rfc822-headers

From: press@press.example
To: ${to}
Subject: The Weekly Brief

--=_b--
`
}

/** A report in words alone. */
export function toNote(
  words: string,
  { from = 'MAILER-DAEMON@mx.reader.example', subject = 'Mail delivery failed' } = {},
): string {
  return `From: ${from}
To: bounce@press.example
Subject: ${subject}
Content-Type: text/plain; charset=utf-8

${words}

Received: from press.example by mx.reader.example; Mon, 23 Nov 2026 09:00:00 +0000
From: press@press.example
To: ada@reader.example
Subject: The Weekly Brief
Message-ID: <1@press.example>

Hello
`
}

/** A complaint as RFC 5965 has it. */
export const COMPLAINT = `From: feedback@loop.example
To: abuse@press.example
Subject: FW: The Weekly Brief
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="f"

--f
Content-Type: text/plain

This is an abuse report.

--f
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Loop/1
Version: 1
Original-Rcpt-To: <ada@reader.example>

--f
Content-Type: message/rfc822

From: press@press.example
To: ada@reader.example
Subject: The Weekly Brief

Hello
--f--
`
