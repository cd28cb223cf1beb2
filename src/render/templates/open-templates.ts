import type { Theme } from '../../model/theme.ts'
import { createTemplates, type TemplateKind, type Templates } from './create-templates.ts'

const OPENED = new WeakMap<Theme, Map<TemplateKind, Promise<Templates>>>()

/** The theme's templates; each is compiled once for as long as the theme is held. */
export function openTemplates(theme: Theme, kind: TemplateKind): Promise<Templates> {
  const kinds = OPENED.get(theme) ?? new Map<TemplateKind, Promise<Templates>>()
  const templates = kinds.get(kind) ?? createTemplates(theme, kind)
  OPENED.set(theme, kinds.set(kind, templates))
  return templates
}
