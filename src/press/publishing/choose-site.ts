import { readSite } from '../../deliver/deliver.ts'
import { GazetteError } from '../../kit/gazette-error.ts'
import { SITE_TARGETS, type SiteTargetName } from '../../model/site.ts'
import { SITES, toCustomTarget, type Place, type SiteTarget } from '../../render/render.ts'

export interface SiteWish {
  /** The site's folder. */
  readonly folder: string
  /** As the site's own files tell when absent. */
  readonly to?: SiteTargetName | undefined
  /** As is usual for the kind of site when absent. */
  readonly section?: string | undefined
  /** Where pages go in a custom site. */
  readonly path?: string | undefined
}

export interface ChosenSite {
  readonly name: SiteTargetName
  readonly target: SiteTarget
  readonly place: Place
  /** What in the site told its kind; absent when somebody said it. */
  readonly saw?: string
}

/**
 * The kind of a site and the place in it that takes editions.
 *
 * A folder in which no engine is recognised is a plain folder.
 *
 * @throws GazetteError `usage` when several engines are recognised.
 */
export async function chooseSite({ folder, to, section, path }: SiteWish): Promise<ChosenSite> {
  const site = await readSite(
    folder,
    SITE_TARGETS.flatMap((name) => SITES[name].looksAt),
  )
  const found = to === undefined ? recogniseSite(site, folder) : { name: to }
  const target = found.name === 'custom' ? toCustomTarget(path) : SITES[found.name]
  const chosen = section ?? target.section
  const word = chosen.split('/').at(-1) ?? chosen
  const sectionTitle = word.charAt(0).toUpperCase() + word.slice(1).replaceAll(/[-_]+/g, ' ')
  return { ...found, target, place: { site, section: chosen, sectionTitle } }
}

function recogniseSite(site: Place['site'], folder: string): Pick<ChosenSite, 'name' | 'saw'> {
  const found = SITE_TARGETS.flatMap((name) => {
    const saw = SITES[name].recognise(site)
    return saw === undefined ? [] : [{ name, saw }]
  })
  const [first, second] = found
  if (first === undefined) return { name: 'folder', saw: 'no sign of a docs engine' }
  if (second === undefined) return first
  const list = found.map(({ name, saw }) => `${name} (${saw})`).join(' and ')
  throw new GazetteError(`Cannot tell what kind of site "${folder}" is: it looks like ${list}`, {
    code: 'usage',
    path: folder,
    fix: `Say which: --to ${first.name}`,
  })
}
