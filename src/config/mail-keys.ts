import type { ConfigKey } from './config-key.ts'

const WHOLE_TO_100: ConfigKey = { expected: 'a whole number from 1 to 100', example: '5' }
const RATE: ConfigKey = { expected: 'a number of messages a second, above 0', example: '10' }
const VARIABLE: ConfigKey = {
  expected: 'the name of an environment variable',
  example: '"SMTP_PASSWORD"',
  mayHoldSecret: true,
}
const DKIM: ConfigKey = {
  expected: 'a selector with a keyFile or a keyEnv',
  example: '{ "selector": "brief", "keyFile": "keys/brief.pem" }',
}

/** The keys of `mail`; secrets are no part of it, only where they are found. */
export const MAIL_KEYS: Readonly<Record<string, ConfigKey>> = {
  mail: { expected: 'servers, rates, addresses', example: '{ "servers": [{ "host": "smtp.example.org" }] }' },
  'mail.servers': { expected: 'a list of servers', example: '[{ "host": "smtp.example.org" }]' },
  'mail.servers[]': { expected: 'a server with its host', example: '{ "host": "smtp.example.org" }' },
  'mail.servers[].name': { expected: 'a word', example: '"main"' },
  'mail.servers[].host': { expected: 'the name of a host', example: '"smtp.example.org"' },
  'mail.servers[].port': { expected: 'a port', example: '587' },
  'mail.servers[].security': { expected: 'one of tls, starttls, none', example: '"starttls"' },
  'mail.servers[].user': { expected: 'text', example: '"brief"' },
  'mail.servers[].passwordEnv': VARIABLE,
  'mail.servers[].passwordFile': { expected: 'a path', example: '"/run/secrets/smtp"', mayHoldSecret: true },
  'mail.servers[].connections': WHOLE_TO_100,
  'mail.servers[].weight': { expected: 'a number above 0', example: '2' },
  'mail.servers[].timeoutSeconds': { expected: 'a number from 0.1 to 3600', example: '600' },
  'mail.perSecond': RATE,
  'mail.connectionsPerDomain': WHOLE_TO_100,
  'mail.domains': { expected: 'limits by domain', example: '{ "example.net": { "connections": 2 } }' },
  'mail.domains.*': { expected: 'connections, perSecond', example: '{ "connections": 2 }' },
  'mail.domains.*.connections': WHOLE_TO_100,
  'mail.domains.*.perSecond': RATE,
  'mail.retryMinutes': { expected: 'a list of minutes', example: '[6, 30, 120]' },
  'mail.retryMinutes[]': { expected: 'minutes, above 0', example: '30' },
  'mail.waitMinutes': { expected: 'minutes, 0 or more', example: '20' },
  'mail.dkim': DKIM,
  'mail.dkim[]': DKIM,
  'mail.dkim[].domain': { expected: 'a domain in small letters', example: '"example.org"' },
  'mail.dkim[].selector': { expected: 'letters, digits, ".", "_", "-"', example: '"brief"' },
  'mail.dkim[].keyFile': { expected: 'a path', example: '"keys/brief.pem"', mayHoldSecret: true },
  'mail.dkim[].keyEnv': { ...VARIABLE, example: '"DKIM_KEY"' },
  'mail.listId': { expected: 'a domain in small letters', example: '"brief.example.org"' },
  'mail.feedbackId': {
    expected: 'up to four words parted by ":", the last of 5 to 15 characters',
    example: '"weekly:brief:harbour"',
  },
  'mail.replyTo': { expected: 'one e-mail address', example: '"editor@example.org"' },
  'mail.bounceAddress': { expected: 'an address with {token}', example: '"bounce+{token}@example.org"' },
  'mail.unsubscribeAddress': {
    expected: 'an address, which may have {token}',
    example: '"leave+{token}@example.org"',
  },
  'mail.unsubscribeUrl': {
    expected: 'an https address with {token}',
    example: '"https://example.org/leave/{token}"',
  },
}
