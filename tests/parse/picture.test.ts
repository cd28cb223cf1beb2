import { describe, expect, it } from 'vitest'
import { readPictureFacts } from '../../src/parse/parse.ts'

const SIDE_MAX = 16_384

describe('readPictureFacts()', () => {
  it.each([
    ['a PNG', toPng(1120, 630), { kind: 'png', width: 1120, height: 630 }],
    ['a GIF', toGif(320, 200), { kind: 'gif', width: 320, height: 200 }],
    ['a JPEG', toJpeg(800, 600), { kind: 'jpg', width: 800, height: 600 }],
    [
      'a JPEG that a phone wrote lying down',
      toJpeg(800, 600, toTurn(6)),
      { kind: 'jpg', width: 600, height: 800 },
    ],
    ['a WebP', toWebp(640, 480), { kind: 'webp', width: 640, height: 480 }],
    [
      'the largest that is taken',
      toPng(SIDE_MAX, SIDE_MAX),
      { kind: 'png', width: SIDE_MAX, height: SIDE_MAX },
    ],
  ])('reads %s', async (_, bytes, facts) => expect(await readPictureFacts(bytes)).toEqual(facts))

  it.each([
    ['an empty file', Buffer.alloc(0)],
    ['a page', Buffer.from('<!doctype html><p>words')],
    [
      'a drawing, which may hold scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ['a PNG that is cut off', toPng(1120, 630).subarray(0, 18)],
    ['a PNG without an IHDR', Buffer.concat([toPng(1, 1).subarray(0, 8), Buffer.alloc(40)])],
    ['a PNG as wide as a country', toPng(0xffff_ffff, 630)],
    ['a PNG without height', toPng(1120, 0)],
    ['a JPEG without a frame', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)])],
    [
      'a JPEG of nothing but fill bytes',
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(4_000_000, 0xff)]),
    ],
    ['a GIF that is cut off', toGif(320, 200).subarray(0, 7)],
    ['a WebP of no kind', Buffer.from('RIFF\0\0\0\0WEBPVP8?aaaaaaaaaaaaaaaaaaaa')],
  ])('finds nothing in %s', async (_, bytes) => expect(await readPictureFacts(bytes)).toBeUndefined())
})

function toPng(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(33)
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1')
  bytes.writeUInt32BE(13, 8)
  bytes.write('IHDR', 12, 'latin1')
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  return bytes
}

function toGif(width: number, height: number): Buffer {
  const bytes = Buffer.from('GIF89a\0\0\0\0\0\0\0', 'latin1')
  bytes.writeUInt16LE(width, 6)
  bytes.writeUInt16LE(height, 8)
  return bytes
}

function toJpeg(width: number, height: number, exif: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.from('\xff\xd8\xff\xe0\x00\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')
  const frame = Buffer.from('\xff\xc0\x00\x11\x08\0\0\0\0\x03\x01\x22\0\x02\x11\x01\x03\x11\x01', 'latin1')
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  return Buffer.concat([head, exif, frame, Buffer.alloc(32)])
}

/** EXIF with one field: how the picture is to be turned. */
function toTurn(orientation: number): Buffer {
  const tiff = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1')
  tiff.writeUInt16BE(orientation, 18)
  const segment = Buffer.concat([Buffer.from('\xff\xe1\0\0Exif\0\0', 'latin1'), tiff])
  segment.writeUInt16BE(segment.length - 2, 2)
  return segment
}

function toWebp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF\0\0\0\0WEBPVP8 ', 'latin1')
  bytes.write('\x9d\x01\x2a', 23, 'latin1')
  bytes.writeUInt16LE(width, 26)
  bytes.writeUInt16LE(height, 28)
  return bytes
}
