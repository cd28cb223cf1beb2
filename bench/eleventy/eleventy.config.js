import { readFileSync } from 'node:fs'

/** A page of its own for each article, in a plain layout, and a page that lists them: what a small site has. */
export default function (eleventyConfig) {
  eleventyConfig.setQuietMode(true)
  eleventyConfig.setUseGitIgnore(false)
  eleventyConfig.addTemplate(
    '_includes/article.njk',
    readFileSync(new URL('article.njk', import.meta.url), 'utf8'),
  )
  eleventyConfig.addTemplate('index.njk', readFileSync(new URL('index.njk', import.meta.url), 'utf8'))
  eleventyConfig.addGlobalData('layout', 'article.njk')
  return {
    dir: { input: process.env.BENCH_INPUT, output: process.env.BENCH_OUTPUT },
    markdownTemplateEngine: false,
  }
}
