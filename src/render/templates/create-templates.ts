import type Handlebars from 'handlebars'
import type { Theme } from '../../model/theme.ts'
import { HELPERS } from '../helpers/helpers.ts'
import { assertPartials } from './assert-partials.ts'
import { isClosed } from './is-closed.ts'
import { createPartRecorder, type KnownParts, type RecordedTemplate } from './part-recorder.ts'
import { toTemplateError } from './template-error.ts'
import { assertText, findThemeFile, type NamedTemplate } from './theme-file.ts'

/** html: values are escaped for HTML. text: values are printed as the format's pen wrote them. */
export type TemplateKind = 'html' | 'text'

/** With `parts`, what was written before need not be written again. */
export type FillTemplate = (view: object, parts?: KnownParts) => string

export interface Templates {
  /** Compiles a template of the theme, by its path. */
  open(path: string): FillTemplate
  /** Compiles a template that is not a file of the theme as it stands. */
  compile(template: NamedTemplate): FillTemplate
}

const PARTIAL = /^partials\/(.+)\.hbs$/
const HELPER_NAMES = Object.keys(HELPERS)
// They look at the words of their block.
const REWRITING = ['box', 'wrap']

/** Loads Handlebars and gives the theme's templates, with its partials by their path within `partials/`. */
export async function createTemplates(theme: Theme, kind: TemplateKind): Promise<Templates> {
  const { default: handlebars } = await import('handlebars')
  const environment = handlebars.create()
  environment.unregisterHelper('log')
  const recorder = createPartRecorder()
  environment.registerHelper(HELPERS)
  environment.registerHelper('each', recorder.recordEach(environment.helpers['each']!))
  for (const name of REWRITING) environment.registerHelper(name, recorder.keepWhole(HELPERS[name]!))
  const partials = findPartials(theme)
  const names = [...partials.keys()]
  const compile = ({ name, file }: NamedTemplate): Handlebars.TemplateDelegate => {
    const trouble = { name, file, helpers: HELPER_NAMES }
    let closed: boolean | undefined
    const template: RecordedTemplate = {
      isClosed: () => (closed ??= isClosed(environment.parse(file.content))),
      blocks: new Map(),
    }
    return guard(trouble, () => {
      // Parsing is most of the work, so the tree is parsed once and compiled; it comes from text and from nowhere else.
      assertText(name, file)
      const tree = environment.parse(file.content)
      assertPartials(tree, { name, file, partials: names })
      const fill = environment.compile<object>(tree, {
        strict: true,
        noEscape: kind === 'text',
        preventIndent: true,
        knownHelpersOnly: true,
        knownHelpers: Object.fromEntries(HELPER_NAMES.map((helper) => [helper, true])) as never,
      })
      return (view, options) =>
        guard(trouble, () => recorder.enter(template, () => fill(view as object, options)))
    })
  }
  for (const [name, partial] of partials) environment.registerPartial(name, once(() => compile(partial)))
  const filled = new Map<string, Handlebars.TemplateDelegate>()
  const keep = (template: NamedTemplate): FillTemplate => {
    const key = `${template.name}\n${template.file.content}`
    const fill = filled.get(key) ?? compile(template)
    filled.set(key, fill)
    return (view, parts) => recorder.start(parts, () => fill(view))
  }
  return { open: (path) => keep({ name: path, file: findThemeFile(theme, path) }), compile: keep }
}

function findPartials(theme: Theme): ReadonlyMap<string, NamedTemplate> {
  const partials = new Map<string, NamedTemplate>()
  for (const path of theme.files.keys()) {
    const name = PARTIAL.exec(path)?.[1]
    // MJML is put together before it is compiled, never while an edition is rendered.
    if (name === undefined || name.endsWith('.mjml')) continue
    partials.set(name, { name: path, file: findThemeFile(theme, path) })
  }
  return partials
}

/** A partial that is compiled when it is first printed: most editions use few of them. */
function once(open: () => Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  let fill: Handlebars.TemplateDelegate | undefined
  return (view, options) => (fill ??= open())(view, options)
}

function guard<T>(trouble: Parameters<typeof toTemplateError>[1], run: () => T): T {
  try {
    return run()
  } catch (cause) {
    throw toTemplateError(cause, trouble)
  }
}
