import { allowedContentTypes, contentFits } from './content-types.js';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const zip = bytes('PK\x03\x04\x14\0');
const compound = bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');
const isoMedia = bytes('\0\0\0\x18ftypmp42');
const office = 'application/vnd.openxmlformats-officedocument';
const openDocument = 'application/vnd.oasis.opendocument';

const samples: Record<string, Buffer> = {
  'application/pdf': bytes('%PDF-1.7\n'),
  'application/msword': compound,
  'application/vnd.ms-excel': compound,
  'application/vnd.ms-powerpoint': compound,
  'application/vnd.ms-outlook': compound,
  [`${office}.wordprocessingml.document`]: zip,
  [`${office}.spreadsheetml.sheet`]: zip,
  [`${office}.presentationml.presentation`]: zip,
  [`${openDocument}.text`]: zip,
  [`${openDocument}.spreadsheet`]: zip,
  [`${openDocument}.presentation`]: zip,
  'application/rtf': bytes('{\\rtf1'),
  'application/json': bytes('{"a": 1}'),
  'text/plain': Buffer.from('合同'),
  'text/csv': Buffer.from('\ufeffName,Stadt\n'),
  'text/markdown': bytes('# Title'),
  'message/rfc822': bytes('From: a@example.com\r\n'),
  'image/png': bytes('\x89PNG\r\n\x1a\n'),
  'image/jpeg': bytes('\xff\xd8\xff\xe0'),
  'image/gif': bytes('GIF89a'),
  'image/webp': bytes('RIFF\x10\0\0\0WEBPVP8 '),
  'image/bmp': bytes('BM\x36'),
  'image/tiff': bytes('II*\0'),
  'image/heic': bytes('\0\0\0\x18ftypheic'),
  'image/avif': bytes('\0\0\0\x18ftypavif'),
  'audio/mpeg': bytes('\xff\xfb\x90'),
  'audio/aac': bytes('\xff\xf1\x50'),
  'audio/mp4': isoMedia,
  'audio/wav': bytes('RIFF\x10\0\0\0WAVEfmt '),
  'audio/ogg': bytes('OggS\0'),
  'audio/flac': bytes('fLaC\0'),
  'audio/amr': bytes('#!AMR\n'),
  'audio/webm': bytes('\x1a\x45\xdf\xa3'),
  'video/mp4': isoMedia,
  'video/quicktime': bytes('\0\0\0\x08wide'),
  'video/webm': bytes('\x1a\x45\xdf\xa3'),
  'video/x-matroska': bytes('\x1a\x45\xdf\xa3'),
  'video/x-msvideo': bytes('RIFF\x10\0\0\0AVI LIST'),
  'application/zip': zip,
  'application/gzip': bytes('\x1f\x8b\x08'),
  'application/x-tar': bytes(`${'n'.repeat(257)}ustar\0`),
  'application/x-7z-compressed': bytes('7z\xbc\xaf\x27\x1c'),
  'application/vnd.rar': bytes('Rar!\x1a\x07\x01\0'),
};

test('each type that is taken has a sample here', () => {
  expect(Object.keys(samples).sort()).toEqual([...allowedContentTypes].sort());
});

/** Types that begin alike: their contents are told apart by more than their beginning. */
const families = [zip, compound, isoMedia, samples['audio/mpeg']!, samples['audio/webm']!].map((head) =>
  Object.keys(samples).filter((contentType) => contentFits(contentType, head) && !isText(contentType)),
);

function isText(contentType: string): boolean {
  return contentType.startsWith('text/') || ['application/json', 'message/rfc822'].includes(contentType);
}

test.each(Object.entries(samples))('%s takes its own beginning', (contentType, sample) => {
  expect(contentFits(contentType, sample)).toBe(true);
});

const binary = Object.entries(samples).filter(([contentType]) => !isText(contentType));
test.each(binary)('%s takes no other beginning', (contentType, sample) => {
  const others = Object.keys(samples).filter((other) => contentFits(contentType, samples[other]!));
  const family = families.filter((members) => members.includes(contentType)).flat();
  expect(others.filter((other) => other !== contentType && !family.includes(other))).toEqual([]);
  expect(contentFits(contentType, Buffer.from('anything else'))).toBe(false);
  expect(contentFits(contentType, sample.subarray(0, 1))).toBe(false);
});

test('the types that begin alike are these', () => {
  expect(families.map(({ length }) => length)).toEqual([7, 4, 5, 2, 3]);
});

test('text may be UTF-16 where it says so, and holds no zeros otherwise', () => {
  expect(contentFits('text/csv', Buffer.from('\ufeffName', 'utf16le'))).toBe(true);
  expect(contentFits('text/csv', Buffer.from('Name', 'utf16le'))).toBe(false);
  expect(contentFits('text/plain', bytes('\xc4\xe3\xba\xc3'))).toBe(true);
});

const active: Record<string, Buffer> = {
  'a program of Windows': bytes('MZ\x90'),
  'a program of Linux': bytes('\x7fELF\x02'),
  'a program of macOS': bytes('\xcf\xfa\xed\xfe'),
  'a class': bytes('\xca\xfe\xba\xbe\0\0\0\x37'),
  'a script': bytes('#!/usr/bin/env node'),
  'a page': bytes('<!doctype html><p>'),
  'a page behind blanks and a comment': bytes(' \n<!-- x -->\n<HTML lang="en">'),
  'a page behind a mark of the encoding': Buffer.from('\ufeff<html>'),
  'a page in UTF-16': Buffer.from('\ufeff<html><script>', 'utf16le'),
  'a script of a page': bytes('<script>alert(1)</script>'),
  'a drawing': bytes('<svg xmlns="http://www.w3.org/2000/svg">'),
  'a drawing behind its declaration': bytes('<?xml version="1.0"?>\n<!-- x --><svg onload="x">'),
  'a program of a server': bytes('<?php echo 1;'),
};
test.each(Object.entries(active))('%s is taken for no type', (_name, head) => {
  expect(allowedContentTypes.filter((contentType) => contentFits(contentType, head))).toEqual([]);
});

test('an unknown type is not taken', () => {
  for (const contentType of ['text/html', 'image/svg+xml', 'application/octet-stream', '', '__proto__']) {
    expect(contentFits(contentType, bytes('anything'))).toBe(false);
  }
});

test('a beginning that looks like a page for long is read in linear time', () => {
  const head = bytes(`<?xml${' '.repeat(500)}${'<!--'.repeat(130)}`).subarray(0, 1_024);
  expect(contentFits('text/plain', head)).toBe(true);
});
