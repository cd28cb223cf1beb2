import { describe, expect, it } from 'vitest'
import { parseList } from '../../../src/read/lists/read-list.ts'

const A = 'https://a.example/1'
const B = 'https://b.example/2?x=(y)'

describe('parseList()', () => {
  it.each<readonly [kind: string, name: string, text: string, links: readonly object[]]>([
    [
      'a list of links',
      'week.md',
      `# Ports\n- [The ports](${A} "t") #trade\n* ${B}.\n\nwords alone\n1. Strike: ${A} (see ${B})`,
      [
        { url: A, title: 'The ports', tags: ['trade', 'Ports'] },
        { url: B, tags: ['Ports'] },
        { url: A, tags: ['Ports'] },
        { url: B, tags: ['Ports'] },
      ],
    ],
    [
      'a table of links',
      'pocket.csv',
      `title,url,time_added,tags,status\n"Ports, again",${A},1700000000,trade|sea,unread\n${B},${B},1700000001,,archive\nBad,javascript:alert(1),1,,unread`,
      [
        { url: A, title: 'Ports, again', tags: ['trade', 'sea'] },
        { url: B, tags: [] },
      ],
    ],
    [
      'a table of links',
      'instapaper.csv',
      `URL,Title,Selection,Folder,Timestamp,Tags\n${A},Ports,Some words,Starred,1700000000,"[""trade""]"\n${B},Sea,,Harbour,1700000001,[]`,
      [
        { url: A, title: 'Ports', tags: ['trade'], note: 'Some words' },
        { url: B, title: 'Sea', tags: ['Harbour'] },
      ],
    ],
    [
      'a table of links',
      'readwise.csv',
      `Title,URL,ID,Document tags,Saved date,Document note\nPorts,${A},01h,"trade, sea",2026-11-20,Read this`,
      [{ url: A, title: 'Ports', tags: ['trade', 'sea'], note: 'Read this' }],
    ],
    [
      'bookmarks',
      'bookmarks.html',
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>\n<DL><p><DT><H3>Bookmarks bar</H3><DL><p><DT><H3>Energy</H3>\n<DL><p><DT><A HREF="${A}" ADD_DATE="1" TAGS="trade,sea">The <b>ports</b></A>\n<DD>Mine\n<DT><A HREF="javascript:void(0)">x</A></DL><p></DL><p><DT><A HREF="${B}">B</A></DL>`,
      [
        { url: A, title: 'The ports', tags: ['trade', 'sea', 'Energy'], note: 'Mine' },
        { url: B, title: 'B', tags: [] },
      ],
    ],
    [
      'bookmarks',
      'ril_export.html',
      `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="${A}" time_added="1" tags="trade">Ports</a></li></ul><h1>Read Archive</h1><ul><li><a href="${B}" tags="">B</a></li></ul></body></html>`,
      [
        { url: A, title: 'Ports', tags: ['trade'] },
        { url: B, title: 'B', tags: [] },
      ],
    ],
    [
      'a CSL JSON library',
      'zotero.json',
      JSON.stringify([
        { id: 'x', URL: A, title: 'Ports', keyword: 'trade; sea', note: 'Mine' },
        { id: 'y', DOI: '10.1000/7', title: 'Paper' },
        { id: 'z', title: 'None' },
      ]),
      [
        { url: A, title: 'Ports', tags: ['trade', 'sea'], note: 'Mine' },
        { url: 'https://doi.org/10.1000/7', title: 'Paper', tags: [] },
      ],
    ],
    [
      'an RIS library',
      'zotero.ris',
      `TY  - NEWS\r\nTI  - Ports\r\nUR  - ${A}\r\nKW  - trade\r\nKW  - sea\r\nN1  - Mine\r\nER  - \r\n\r\nTY  - BOOK\r\nTI  - None\r\nER  - \r\n`,
      [{ url: A, title: 'Ports', tags: ['trade', 'sea'], note: 'Mine' }],
    ],
  ])('reads %s: %s', (kind, name, text, links) => {
    const list = parseList({ name, text: `\ufeff${text}` })
    expect([list.kind, list.links, list.feeds]).toEqual([kind, links, []])
  })

  it('reads an OPML list: feeds with their folders as tags, and links', () => {
    const text = `<?xml version="1.0"?><opml version="2.0"><head><title>o</title></head><body>
      <outline text="World"><outline type="rss" text="A" xmlUrl="${A}" category="/x/deep,y"/></outline>
      <outline type="link" text="B" url="${B}"/><outline text="nothing"/></body></opml>`
    expect(parseList({ name: 'feeds.opml', text })).toEqual({
      kind: 'an OPML list',
      feeds: [{ url: A, title: 'A', tags: ['World', 'deep', 'y'] }],
      links: [{ url: B, title: 'B', tags: [] }],
      passedCount: 1,
    })
  })

  it('takes no address that is not of the web, and folds what would break a line', () => {
    const { links, passedCount } = parseList({
      name: 'x.csv',
      text: 'url,title\nfile:///etc/passwd,a\nhttps://ada:pw@x.example/,b\n"https://x.example/","two\r\nlines"',
    })
    expect([links, passedCount]).toEqual([[{ url: 'https://x.example/', title: 'two lines', tags: [] }], 2])
  })
})
