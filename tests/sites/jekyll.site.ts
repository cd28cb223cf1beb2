import { checkEngine } from './check-engine.ts'
import { put, run } from './engine.ts'

const page = ({ slug, date }: { slug: string; date: string }) =>
  `briefings/${date.replaceAll('-', '/')}/${slug}.html`

checkEngine({
  name: 'jekyll',
  from: 'debian',
  make: (folder) => {
    run('jekyll', ['new', '.', '--force', '--skip-bundle'], folder)
    // Its theme comes from Debian, not from a Gemfile.
    run('rm', ['-f', 'Gemfile'], folder)
  },
  targets: [{ to: 'jekyll', recognised: true, page, lists: ['index.html'] }],
  build: (folder) => run('jekyll', ['build', '--strict_front_matter'], folder),
  output: '_site',
})

checkEngine({
  name: 'jekyll, a blank site',
  from: 'debian',
  make: (folder) => {
    run('jekyll', ['new', '.', '--force', '--blank'], folder)
    put(folder, {})
  },
  targets: [{ to: 'jekyll', recognised: true, page, lists: [] }],
  build: (folder) => run('jekyll', ['build', '--strict_front_matter'], folder),
  output: '_site',
})
