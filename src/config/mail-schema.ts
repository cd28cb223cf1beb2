import { z } from 'zod'
import { toSafeUrl } from '../kit/safe-url.ts'
import { toEmailAddress } from '../model/email-address.ts'
import { optional } from './schema-parts.ts'

const LIST_LENGTH_MAX = 20
const RATE_MAX = 10_000
const word = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[\x21-\x7e]+$/)
const environment = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
const path = z.string().min(1)
const rate = z.number().positive().max(RATE_MAX)
const host = z.string().regex(/^[A-Za-z0-9.:[\]_-]{1,253}$/)
const domain = z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/)

const server = z
  .strictObject({
    name: optional(word),
    host,
    port: optional(z.int().min(1).max(65_535)),
    security: optional(z.enum(['tls', 'starttls', 'none'])),
    user: optional(z.string().min(1).max(200)),
    passwordEnv: optional(environment),
    passwordFile: optional(path),
    connections: optional(z.int().min(1).max(100)),
    weight: optional(z.number().positive().max(1000)),
    timeoutSeconds: optional(z.number().min(0.1).max(3600)),
  })
  .readonly()

const dkim = z
  .strictObject({
    domain: optional(domain),
    selector: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/),
    keyEnv: optional(environment),
    keyFile: optional(path),
  })
  .refine(({ keyEnv, keyFile }) => (keyEnv === undefined) !== (keyFile === undefined))
  .readonly()

/** How mail is sent. */
export const mailSchema = z
  .strictObject({
    servers: optional(z.array(server).max(LIST_LENGTH_MAX).readonly()),
    perSecond: optional(rate),
    connectionsPerDomain: optional(z.int().min(1).max(100)),
    domains: optional(
      z
        .record(
          domain,
          z
            .strictObject({
              connections: optional(z.int().min(1).max(100)),
              perSecond: optional(rate),
            })
            .readonly(),
        )
        .readonly(),
    ),
    retryMinutes: optional(z.array(z.number().positive().max(10_080)).min(1).max(LIST_LENGTH_MAX).readonly()),
    waitMinutes: optional(z.number().min(0).max(10_080)),
    dkim: optional(
      z.preprocess(
        (value) => (Array.isArray(value) || value === null || value === undefined ? value : [value]),
        z.array(dkim).min(1).max(4).readonly(),
      ),
    ),
    listId: optional(domain),
    feedbackId: optional(z.string().regex(/^[\w.-]+(?::[\w.-]*){0,2}:[\w.-]{5,15}$/)),
    replyTo: optional(z.string().refine((text) => toEmailAddress(text) !== undefined)),
    bounceAddress: optional(z.string().refine(isAddressPattern)),
    unsubscribeAddress: optional(z.string().refine((text) => isAddressPattern(text) || isAddress(text))),
    unsubscribeUrl: optional(z.string().refine(isUrlPattern)),
  })
  .readonly()

export type CheckedMail = z.output<typeof mailSchema>

// As long as a real one, so that what comes of the pattern is known to be an address.
const TOKEN = 'abcdefghijklmnopqrstuvwx'

function isAddress(text: string): boolean {
  return toEmailAddress(text) !== undefined
}

function isAddressPattern(text: string): boolean {
  return text.split('{token}').length === 2 && isAddress(text.replace('{token}', TOKEN))
}

function isUrlPattern(text: string): boolean {
  const url = toSafeUrl(text.replace('{token}', TOKEN))
  return text.split('{token}').length === 2 && url !== undefined && url.startsWith('https://')
}
