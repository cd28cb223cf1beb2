import { describe, expect, it } from 'vitest'
import { decodeEntities } from '../../src/parse/decode-entities.ts'
import { nameFile } from '../../src/parse/name-file.ts'
import { nameHeadline } from '../../src/parse/name-headline.ts'
import { parseDate } from '../../src/parse/parse-date.ts'
import { toSafeTarget } from '../../src/parse/safe-target.ts'
import { stripHtml } from '../../src/parse/strip-html.ts'
import { findByline } from '../../src/parse/text/find-byline.ts'
import { findDateline, findDatelineLine } from '../../src/parse/text/find-dateline.ts'
import { isHeadline } from '../../src/parse/text/is-headline.ts'

describe('parseDate()', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-23T10:00:00Z', '2026-11-23'],
    ['2026-11-23T23:30:00.123-05:00', '2026-11-23'],
    ['2026-11-23 10:00', '2026-11-23'],
    ['2026/1/9', '2026-01-09'],
    ['November 23, 2026', '2026-11-23'],
    ['Nov. 23rd 2026', '2026-11-23'],
    ['23 November 2026', '2026-11-23'],
    ['23rd of Nov, 2026', '2026-11-23'],
    ['Sept 1, 2026', '2026-09-01'],
    ['Monday, November 23, 2026 at 10:15 a.m. EST', '2026-11-23'],
    ['Mon, 23 Nov 2026 10:00:00 GMT', '2026-11-23'],
    ['19:44 EST, 10 October 2026', '2026-10-10'],
    ['23.11.2026', '2026-11-23'],
    ['11/23/2026', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    ['03/04/2026', undefined],
    ['May 2026', undefined],
    ['On 23 November 2026 it rained', undefined],
    ['2026-02-30', 'impossible'],
    ['February 30, 2026', 'impossible'],
    ['', undefined],
  ])('reads "%s" as %s', (text, date) => expect(parseDate(text)).toBe(date))
})

describe('findByline()', () => {
  it.each([
    ['By Jane Doe', { names: 'Jane Doe' }],
    ['BY JANE DOE', { names: 'JANE DOE' }],
    [
      'By Jane Doe and John Roe | Harbour Wire',
      { names: 'Jane Doe and John Roe', publisher: 'Harbour Wire' },
    ],
    ['By Jane Doe, John Roe and A. B. Cole', { names: 'Jane Doe, John Roe and A. B. Cole' }],
    ['By Ludwig van der Berg', { names: 'Ludwig van der Berg' }],
    ['By Jane Doe, political correspondent', { names: 'Jane Doe, political correspondent' }],
    [
      'By Jane Doe, Quayside Review, 21 November 2026',
      { names: 'Jane Doe', publisher: 'Quayside Review', date: '2026-11-21' },
    ],
    ['Jane Doe, Correspondent', { names: 'Jane Doe, Correspondent' }],
    ['Jane Doe | Harbour Wire', { names: 'Jane Doe', publisher: 'Harbour Wire' }],
    ['Written by Jane Doe', { names: 'Jane Doe' }],
    ['By Monday, the council had left.', undefined],
    ['By Noon the town was empty', undefined],
    ['By the time they came', undefined],
    ['By Order Of The King, nobody came.', undefined],
    ['Jane Doe, who drives the bus', undefined],
    ['Rain, wind and snow', undefined],
  ])('reads "%s"', (line, byline) => expect(findByline(line)).toEqual(byline))
})

describe('findDateline()', () => {
  it.each([
    ['MOORHAVEN, Nov 3 (Harbour Wire) — The', 'MOORHAVEN, Nov 3 (Harbour Wire)'],
    ['MOORHAVEN — Three', 'MOORHAVEN'],
    ['MOORHAVEN—Three', 'MOORHAVEN'],
    ['PORT ELLIN, Velland - At a', 'PORT ELLIN, Velland'],
    ['ST. ODO -- “We', 'ST. ODO'],
    ['PORT-AU-SEL (AP) — Ten', 'PORT-AU-SEL (AP)'],
    ['Moorhaven (Harbour Wire) – The', 'Moorhaven (Harbour Wire)'],
    ['(CNN) -- Rain', '(CNN)'],
    ['MOORHAVEN, November 3, 2026 — The', 'MOORHAVEN, November 3, 2026'],
    ['NATO - the alliance - said', undefined],
    ['BREAKING — The mayor', undefined],
    ['EU-Velland summit', undefined],
    ['Moorhaven — The town', undefined],
    ['A-10 jets', undefined],
  ])('"%s" opens with %s', (line, dateline) => expect(findDateline(line)?.dateline).toBe(dateline))

  it('takes the dash and the space after it', () => {
    const line = 'MOORHAVEN — Three'
    expect(line.slice(findDateline(line)!.length)).toBe('Three')
  })

  it('finds the day when the year is there', () =>
    expect(findDateline('MOORHAVEN, November 3, 2026 — The')?.date).toBe('2026-11-03'))
})

describe('findDatelineLine()', () => {
  it.each([
    ['MOORHAVEN, Nov 3', 'MOORHAVEN, Nov 3'],
    ['MOORHAVEN —', 'MOORHAVEN'],
    ['Port Ellin (Harbour Wire)', 'Port Ellin (Harbour Wire)'],
    ['THE AFTERMATH', undefined],
    ['MOORHAVEN', undefined],
  ])('"%s" is %s', (line, dateline) => expect(findDatelineLine(line)?.dateline).toBe(dateline))
})

describe('isHeadline()', () => {
  it.each([
    ['Ferry Service Resumes', true],
    ['Oops! The ferry left without its captain.', true],
    ['The Latest: U.S. envoy says Mr. Pell will stay.', true],
    ['Why does the ferry lean?', true],
    [`Council ${'And Another Council '.repeat(7)}Agree`, true],
    [
      'The ferry, which has been in dry dock since the middle of July, sailed again on Tuesday morning with eleven passengers on board.',
      false,
    ],
    ['It rained. It rained again. It did not stop.', false],
    ['x'.repeat(201), false],
    ['---', false],
  ])('%s: %s', (line, expected) => expect(isHeadline(line)).toBe(expected))
})

describe('nameHeadline()', () => {
  it.each([
    ['The ferry came. Nobody was on board.', 'The ferry came'],
    ['Will it rain? Nobody knows.', 'Will it rain?'],
    [`${'word '.repeat(40)}`, `${'word '.repeat(16).trim()}…`],
    ['', undefined],
  ])('names "%s"', (text, headline) => expect(nameHeadline(text)).toBe(headline))
})

describe('nameFile()', () => {
  it.each([
    ['news/2026-11-23-harbour_opens.md', 'Harbour opens'],
    ['2026-11-23.md', '2026 11 23'],
    ['.md', '.md'],
    ['', 'Untitled'],
  ])('names "%s"', (path, name) => expect(nameFile(path)).toBe(name))
})

describe('toSafeTarget()', () => {
  it.each([
    ['https://e.example/a b', 'https://e.example/a%20b'],
    ['mailto:a@e.example', 'mailto:a@e.example'],
    ['map/stalls.html?x=1#y', 'map/stalls.html?x=1#y'],
    ['/a/b', '/a/b'],
    ['a/b:c', 'a/b:c'],
    ['//e.example', undefined],
    ['/\\e.example', undefined],
    ['javascript:x', undefined],
    [' java\nscript:x', undefined],
    ['https://a:b@e.example', undefined],
    ['data:text/html,x', undefined],
    ['', undefined],
  ])('"%s" is kept as %s', (target, safe) => expect(toSafeTarget(target)).toBe(safe))
})

describe('stripHtml()', () => {
  it.each([
    ['<p title="a > b">Rain</p>', 'Rain'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
    ['a<!-- b -->c', 'ac'],
    ['a<!-- b', 'a'],
    ['a<script>b</SCRIPT>c', 'ac'],
    ['a<script>b', 'a'],
    ['a<style/>b', 'ab'],
    ['a<b', 'a'],
  ])('leaves of "%s": %s', (html, text) =>
    expect(
      stripHtml(html)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text),
  )
})

describe('decodeEntities()', () => {
  it.each([
    ['Rain &amp; wind', 'Rain & wind'],
    ['&#8216;a&#x2019;', '‘a’'],
    ['&unknown; &#0; &#55296; &', '&unknown; &#0; &#55296; &'],
  ])('"%s" is %s', (text, decoded) => expect(decodeEntities(text)).toBe(decoded))
})
