/** What `driver render` paints for printing: PDF and PNG, and the fonts that they need. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { SOUND } from '../texts.ts';
import type { Case } from './case.ts';

const fontFile = (script: string) =>
  readFileSync(
    fileURLToPath(
      import.meta.resolve(`@fontsource/noto-sans-${script}/files/noto-sans-${script}-${script}-400-normal.woff`),
    ),
  );

const PDF = /^%PDF-1\.7[\s\S]*%%EOF\n$/;
const PNG = /^\ufffdPNG\r\n[\s\S]*pHYs/;
/** A zip archive of the first day that one can hold, its first part the types of the others. */
const PPTX = /^PK[\s\S]{0,30}\[Content_Types\]\.xml/;
const OLD = 'the file of last week';
const HEBREW = 'aim A "מורים מנחים לכולם עד 2028"\n';
/** A character that is nobody's. */
const NOBODYS = `aim A "Better \u{10fffd} teaching"\n`;

export const print: Case[] = [
  {
    name: 'PowerPoint',
    args: ['render', 'a.driver', '-o', 'a.pptx'],
    files: { 'a.driver': SOUND, 'a.pptx': OLD },
    code: 0,
    written: { 'a.pptx': PPTX },
  },
  {
    name: 'a poster for PowerPoint, which takes no slide so large',
    args: ['poster', 'a.driver', '--size', '60x42', '-o', 'a.pptx'],
    files: { 'a.driver': SOUND },
    code: 0,
    written: { 'a.pptx': PPTX },
    err: /56 inches, so these are half the size\. Print them at 200%\./,
  },
  {
    name: 'PDF, in the place of an older file',
    args: ['render', 'a.driver', '-o', 'a.pdf'],
    files: { 'a.driver': SOUND, 'a.pdf': OLD },
    code: 0,
    written: { 'a.pdf': PDF },
  },
  {
    name: 'PDF to another program',
    args: ['render', 'a.driver', '--format', 'pdf', '--theme', 'print'],
    files: { 'a.driver': SOUND },
    code: 0,
    out: PDF,
  },
  {
    name: 'PNG',
    args: ['render', 'a.driver', '-o', 'a.png', '--dpi', '30'],
    files: { 'a.driver': SOUND },
    code: 0,
    written: { 'a.png': PNG },
  },
  {
    name: 'a resolution that is none',
    args: ['render', 'a.driver', '-o', 'a.png', '--dpi', 'fine'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: --dpi takes a number from 1 to 2400, not “fine”.\n',
  },
  {
    name: 'a resolution for what has no pixels',
    args: ['render', 'a.driver', '-o', 'a.pdf', '--dpi', '300'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: --dpi is for PNG: only pixels have a resolution.\n',
  },
  {
    name: 'a font for what brings none of its own choice',
    args: ['render', 'a.driver', '-o', 'a.svg', '--font', 'hebrew.woff'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: /--font is for PDF and PNG/,
  },
  {
    name: 'another script, in the font that the user names',
    args: ['render', 'a.driver', '-o', 'a.pdf', '--font', 'hebrew.woff', '--font', 'arabic.woff'],
    files: { 'a.driver': HEBREW, 'hebrew.woff': fontFile('hebrew'), 'arabic.woff': fontFile('arabic') },
    code: 0,
    written: { 'a.pdf': PDF },
  },
  {
    name: 'a font that is not there',
    args: ['render', 'a.driver', '-o', 'a.pdf', '--font', 'hebrew.ttf'],
    files: { 'a.driver': HEBREW },
    code: 2,
    err: 'driver: There is no file or folder hebrew.ttf.\n',
  },
  {
    name: 'a font that is none',
    args: ['render', 'a.driver', '-o', 'a.pdf', '--font', 'a.driver'],
    files: { 'a.driver': HEBREW },
    code: 2,
    err: /^driver: a\.driver is no font that can be printed\. Name a \.ttf/,
  },
  {
    name: 'a character that no font has: it is named, and the older file stays',
    args: ['render', 'a.driver', '-o', 'a.pdf'],
    files: { 'a.driver': NOBODYS, 'a.pdf': OLD },
    code: 2,
    err: /No font on this computer has a character of this picture, so nothing was written\.\n {2}\u{10fffd} \(U\+10FFFD\) in “Better \u{10fffd} teaching”\n.*--font FILE/u,
  },
  {
    name: 'the same in a PNG',
    args: ['render', 'a.driver', '-o', 'a.png'],
    files: { 'a.driver': NOBODYS },
    code: 2,
    err: /U\+10FFFD/,
  },
  ...(process.platform === 'linux' ? onLinux() : []),
];

function onLinux(): Case[] {
  const installed: Case = {
    name: 'another script, in a font that is installed',
    args: ['render', 'a.driver', '-o', 'a.pdf'],
    files: { 'a.driver': HEBREW, 'data/fonts/Noto/NotoSansHebrew-Regular.ttf': fontFile('hebrew') },
    env: { XDG_DATA_HOME: 'data' },
    process: true,
    code: 0,
    written: { 'a.pdf': PDF },
  };
  const full: Case = {
    name: 'no room left',
    args: ['render', 'a.driver', '-o', '/dev/full', '--format', 'pdf'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: There is no room left to write /dev/full.\n',
  };
  const closed: Case = {
    name: 'a place where nobody may write',
    args: ['render', 'a.driver', '-o', '/sys/a.pdf'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: /^driver: \/sys\/a\.pdf (cannot be written: you have no right to|lies where nothing can be written)/,
  };
  return [installed, ...(existsSync('/dev/full') ? [full] : []), ...(existsSync('/sys') ? [closed] : [])];
}
