import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFeed } from '../../../src/read/feeds/parse-feed.ts'

const RSS = `<?xml version="1.0"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Strait Wire</title><link>https://wire.example/</link><language>en-GB</language>
<item><title>Fish &amp;amp; &lt;b&gt;rocks&lt;/b&gt;</title><link>/fish?utm_source=rss</link><guid isPermaLink="false">1</guid>
<pubDate>Mon, 23 Nov 2026 10:00:00 GMT</pubDate><dc:creator>Ada Quill</dc:creator><category>Ports</category>
<description>Short.</description><content:encoded><![CDATA[<p>The <b>whole</b> story.</p>]]></content:encoded></item>
<item><title>Again</title><link>https://wire.example/fish</link><guid>2</guid></item>
<item><title>No link</title><description>Words alone.</description></item>
</channel></rss>`

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr" xml:base="https://base.example/x/">
<title type="html">Le &amp;amp; Port</title><entry><title>Un</title><link rel="alternate" href="un.html"/><link rel="enclosure" href="https://cdn.example/a.mp3"/>
<id>tag:1</id><published>2026-11-22T09:00:00+01:00</published><updated>2026-11-23T00:00:00Z</updated><author><name>Noor</name></author>
<category term="k" label="Quais"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Salut <b>toi</b></p></div></content></entry></feed>`

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Notes',
  home_page_url: 'https://notes.example/',
  items: [
    {
      id: 1,
      url: 'a',
      title: 'A',
      content_text: 'One < two\n\nThree',
      authors: [{ name: 'N' }],
      tags: ['x'],
    },
  ],
})

describe('parseFeed()', () => {
  it('reads RSS: titles made plain, addresses absolute, one article once', () => {
    const { title, language, entries } = parseFeed(RSS)
    expect([title, language]).toEqual(['Strait Wire', 'en-GB'])
    expect(entries).toMatchObject([
      {
        url: 'https://wire.example/fish?utm_source=rss',
        headline: 'Fish & rocks',
        byline: ['Ada Quill'],
        date: 'Mon, 23 Nov 2026 10:00:00 GMT',
        tags: ['Ports'],
        html: '<p>The <b>whole</b> story.</p>',
      },
      { headline: 'No link', html: 'Words alone.' },
    ])
  })

  it('reads Atom, from the address that it starts from', () => {
    expect(parseFeed(ATOM)).toMatchObject({
      title: 'Le & Port',
      language: 'fr',
      entries: [
        {
          url: 'https://base.example/x/un.html',
          headline: 'Un',
          byline: ['Noor'],
          date: '2026-11-22T09:00:00+01:00',
          tags: ['Quais'],
          html: '<p>Salut <b>toi</b></p>',
        },
      ],
    })
  })

  it('reads JSON Feed, text as well as HTML', () => {
    expect(parseFeed(JSON_FEED).entries).toMatchObject([
      {
        url: 'https://notes.example/a',
        headline: 'A',
        html: '<p>One &#60; two</p>\n<p>Three</p>',
        tags: ['x'],
      },
    ])
  })

  it('gives an entry the same key when its guid and its date change', () => {
    const changed = RSS.replace('>1</guid>', '>99</guid>').replace('23 Nov', '24 Nov')
    expect(parseFeed(changed).entries[0]!.key).toBe(parseFeed(RSS).entries[0]!.key)
  })

  it('expands no entity that a document type declares, and reads no file that it names', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    const { entries } = parseFeed(
      `<?xml version="1.0"?>${bomb}<rss version="2.0"><channel><title>T</title><item><title>&b; &f;</title><link>https://e.example/</link></item></channel></rss>`,
    )
    expect(JSON.stringify(entries)).not.toMatch(/boom|root:/)
  })

  it('refuses what is nested without end, and what is no feed', () => {
    const deep = `<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`
    expect(() => parseFeed(deep)).toThrow('nested too deep')
    expect(() => parseFeed('<html><body>Hello</body></html>')).toThrow()
  })

  it('gives a feed or throws an Error on whatever was done to one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(RSS, ATOM, JSON_FEED),
        fc.nat(),
        fc.nat({ max: 60 }),
        fc.string({ maxLength: 20 }),
        (feed, at, length, put) => {
          const from = at % feed.length
          const mutated = feed.slice(0, from) + put + feed.slice(from + length)
          try {
            for (const { key, tags } of parseFeed(mutated).entries)
              expect([key.length, Array.isArray(tags)]).toEqual([12, true])
          } catch (cause) {
            expect(cause).toBeInstanceOf(Error)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
