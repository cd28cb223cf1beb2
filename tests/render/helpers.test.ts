import { describe, expect, it } from 'vitest'
import { urlHelper } from '../../src/render/helpers/url-helper.ts'

describe('{{url}}', () => {
  it.each([
    ['https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'],
    ['mailto:a@b.example?subject=x', 'mailto:a@b.example?subject=x'],
    ['#story-1', '#story-1'],
    ['articles/eels.html#q-1', 'articles/eels.html#q-1'],
    ['../index.html#eels', '../index.html#eels'],
    ['../2026-W47/index.html', '../2026-W47/index.html'],
    ['../feed.xml', '../feed.xml'],
    ['.../index.html', '#'],
    ['a/../index.html', '#'],
    ['a:b/index.html', '#'],
    ['feed.js', '#'],
    ['javascript:alert(1)', '#'],
    ['java\nscript:alert(1)', '#'],
    ['data:text/html,x', '#'],
    ['//evil.example/', '#'],
    ['//evil/x.html', '#'],
    ['/x.html', '#'],
    ['../../secret.html', '#'],
    ['https://user:secret@a.example/', '#'],
    ['', '#'],
    [undefined, '#'],
    [['javascript:x'], '#'],
  ])('prints %j as %j', (href, expected) => expect(urlHelper(href)).toBe(expected))
})
