import { checkEngine } from './check-engine.ts'
import { put, run } from './engine.ts'

checkEngine({
  name: 'hugo',
  from: 'debian',
  make: (folder) => {
    run('hugo', ['new', 'site', '.', '--force'], folder)
    // A theme of the simplest kind: Hugo has none of its own.
    put(folder, {
      '.gitignore': '.hugo_build.lock\n',
      'layouts/_default/baseof.html':
        '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>\n',
      'layouts/_default/single.html': '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}\n',
      'layouts/_default/list.html':
        '{{ define "main" }}<h1>{{ .Title }}</h1>{{ range .Pages }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>{{ .Summary }}{{ end }}{{ end }}\n',
    })
  },
  targets: [
    {
      to: 'hugo',
      recognised: true,
      page: ({ slug }) => `briefings/${slug}/index.html`,
      lists: ['briefings/index.html'],
    },
  ],
  build: (folder) => run('hugo', [], folder),
  output: 'public',
})
