import { checkEngine } from './check-engine.ts'
import { put, run } from './engine.ts'

const make = (folder: string) => run('mkdocs', ['new', '.'], folder)
const build = (folder: string) => run('mkdocs', ['build', '--strict', '--quiet'], folder)
const briefings = {
  to: 'mkdocs',
  recognised: true,
  page: ({ slug }: { slug: string }) => `briefings/${slug}/index.html`,
  lists: ['briefings/index.html'],
} as const

checkEngine({ name: 'mkdocs', from: 'debian', make, targets: [briefings], build, output: 'site' })

const MATERIAL = `site_name: Our docs
theme:
  name: material
nav:
  # Where it begins.
  - Home: index.md
markdown_extensions:
  - admonition
  - attr_list
  - pymdownx.superfences
  - pymdownx.emoji:
      emoji_index: !!python/name:materialx.emoji.twemoji
      emoji_generator: !!python/name:materialx.emoji.to_svg
  - pymdownx.tilde
  - pymdownx.caret
  - pymdownx.mark
  - pymdownx.arithmatex
  - footnotes
  - abbr
  - def_list
  - pymdownx.details
  - pymdownx.tabbed
`

checkEngine({
  name: 'mkdocs, with Material and its extensions',
  from: 'debian',
  make: (folder) => {
    make(folder)
    put(folder, { 'mkdocs.yml': MATERIAL })
  },
  targets: [
    briefings,
    // Debian's Material is older than its blog: the pages are built as pages.
    {
      to: 'material-blog',
      recognised: false,
      page: ({ slug, date }) => `blog/posts/${date}-${slug}/index.html`,
      lists: [],
    },
  ],
  build: (folder) => run('mkdocs', ['build', '--quiet'], folder),
  output: 'site',
})
