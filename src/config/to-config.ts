import { stat } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { toSlug } from '../kit/slug.ts'
import type { Config, SectionRule } from '../model/config.ts'
import type { PublishConfig } from '../model/publish-config.ts'
import type { Sender } from '../model/edition.ts'
import { EMAIL_DEFAULTS, type EmailOptions, type Utm } from '../model/email-options.ts'
import type { LookWish } from '../model/look.ts'
import { DEFAULT_ORDER, type OrderRule } from '../model/explanation.ts'
import { FURNITURE } from '../model/furniture.ts'
import { FORMATS } from '../model/rendition.ts'
import type { CheckedConfig } from './config-schema.ts'
import { toCollectConfig } from './to-collect-config.ts'
import { toMailSettings } from './to-mail-settings.ts'

const TITLE = 'The Weekly Brief'
const ARTICLES = 'articles'

/** The whole configuration, every default filled in and every path made absolute. */
export async function toConfig(
  user: CheckedConfig,
  { root, path }: { readonly root: string; readonly path?: string },
): Promise<Config> {
  const title = user.title ?? TITLE
  const output = resolve(root, user.output ?? 'out')
  const collect = toCollectConfig(user.collect, root)
  return {
    root,
    ...(path !== undefined && { path }),
    title,
    ...(user.tagline !== undefined && { tagline: user.tagline }),
    language: user.language ?? 'en',
    timeZone: user.timeZone ?? 'UTC',
    sender: toSender(user.sender, title),
    articles: user.articles ?? (await findArticles(root, collect.folder)),
    collect,
    window: user.window ?? 'since-last',
    sections: (user.sections ?? []).map(toSectionRule),
    ...(user.defaultSection !== undefined && { defaultSection: user.defaultSection }),
    order: toOrder(user.order),
    furniture:
      user.furniture === undefined ? FURNITURE : FURNITURE.filter((kind) => user.furniture?.includes(kind)),
    ...(user.editionId !== undefined && { editionId: user.editionId }),
    theme: user.theme ?? 'house',
    email: toEmailOptions(user.email),
    ...(user.look !== undefined && { look: user.look as LookWish }),
    templates: resolve(root, user.templates ?? 'templates'),
    output,
    ...(user.archive !== undefined && { archive: resolve(root, user.archive) }),
    editions: resolve(root, user.editions ?? 'editions'),
    cache: resolve(root, user.cache ?? join('.gazette', 'cache')),
    formats:
      user.formats === undefined ? FORMATS : FORMATS.filter((format) => user.formats?.includes(format)),
    ...(user.siteUrl !== undefined && { siteUrl: user.siteUrl }),
    summarySentences: user.summarySentences ?? 3,
    quotationsPerStory: user.quotationsPerStory ?? 2,
    ...(user.subscribers !== undefined && { subscribers: resolve(root, user.subscribers) }),
    segments: user.segments ?? {},
    softBounceMax: user.softBounceMax ?? 5,
    store: resolve(root, user.store ?? join('.gazette', 'store.sqlite')),
    publish: toPublishConfig(user.publish, root),
    outbox: user.outbox === undefined ? join(output, 'outbox') : resolve(root, user.outbox),
    fields: user.fields ?? ['name'],
    mail: toMailSettings(user.mail ?? {}, { root, senderDomain: user.sender?.email?.split('@')[1] }),
  }
}

function toEmailOptions(user: CheckedConfig['email']): EmailOptions {
  const {
    bytesMax = EMAIL_DEFAULTS.bytesMax,
    textLinks = EMAIL_DEFAULTS.textLinks,
    greeting,
    utm,
  } = user ?? {}
  return {
    bytesMax,
    textLinks,
    ...(greeting !== undefined && { greeting }),
    ...(utm !== undefined && { utm: utm as Utm }),
  }
}

function toSender(user: CheckedConfig['sender'], title: string): Sender {
  return {
    name: user?.name ?? title,
    ...(user?.email !== undefined && { email: user.email }),
    ...(user?.postalAddress !== undefined && { postalAddress: user.postalAddress }),
  }
}

function toPublishConfig(user: CheckedConfig['publish'], root: string): PublishConfig {
  return {
    ...(user?.to !== undefined && { to: user.to }),
    ...(user?.dir !== undefined && { dir: resolve(root, user.dir) }),
    ...(user?.section !== undefined && { section: user.section }),
    ...(user?.template !== undefined && { template: resolve(root, user.template) }),
    ...(user?.path !== undefined && { path: user.path }),
  }
}

type CheckedSection = NonNullable<CheckedConfig['sections']>[number]

function toSectionRule({ title, limit, ...rules }: CheckedSection): SectionRule {
  const { tags, folders, publishers, terms } = rules
  const name = toSlug(title)
  // A section that says nothing but its name takes what carries that name.
  const isBare = Object.values(rules).every((rule) => rule === undefined)
  return {
    title,
    tags: tags ?? (isBare ? [name] : []),
    folders: folders ?? (isBare ? [name] : []),
    ...(publishers !== undefined && { publishers }),
    ...(terms !== undefined && { terms }),
    ...(limit !== undefined && { limit }),
  }
}

function toOrder(user: CheckedConfig['order']): OrderRule {
  const { freshness, sources, quotations, length } = DEFAULT_ORDER
  return {
    freshness: user?.freshness ?? freshness,
    sources: user?.sources ?? sources,
    quotations: user?.quotations ?? quotations,
    length: user?.length ?? length,
  }
}

/** The folder of articles and that of collected copies, those that are there; else the whole project. */
async function findArticles(root: string, collected: string): Promise<readonly string[]> {
  const articles = (await isFolder(join(root, ARTICLES))) ? [ARTICLES] : []
  const copies = (await isFolder(collected)) ? [toShown(root, collected)] : []
  return articles.length === 0 && copies.length === 0 ? ['.'] : [...articles, ...copies]
}

/** As it is written from the project's folder, where it lies in it. */
function toShown(root: string, folder: string): string {
  const inner = relative(root, folder)
  return inner.startsWith('..') ? folder : inner
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory()
  } catch {
    return false
  }
}
