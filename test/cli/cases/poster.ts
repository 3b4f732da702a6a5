import { png } from '../../diagram/paint/pictures.ts';
import { BROKEN, MISSPELT, SOUND } from '../texts.ts';
import type { Case } from './case.ts';

const MANY = `aim Goal "80% pass by 2030"\n${Array.from({ length: 4 }, (_, driver) => {
  const ideas = Array.from({ length: 30 }, (_, n) => `change idea "Try idea ${n} of the many" -> D${driver}\n`);
  return `primary driver D${driver} "Driver number ${driver}" -> Goal\n${ideas.join('')}`;
}).join('')}`;

/** Half of a picture. */
const CUT = png({ width: 30, height: 20 }).subarray(0, 50);

export const poster: Case[] = [
  {
    name: 'as a deck of slides',
    args: ['poster', 'a.driver', '--slides', '-o', 'deck.pptx'],
    files: { 'a.driver': SOUND },
    code: 0,
    written: { 'deck.pptx': /^PK[\s\S]*ppt\/slides\/slide2\.xml/ },
  },
  {
    name: 'a deck has no sheet',
    args: ['poster', 'a.driver', '--slides', '--size', 'A1', '-o', 'deck.pptx'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: /--slides makes slides of one size: leave out --pages, --size/,
  },
  {
    name: 'as SVG, on A0 by default',
    args: ['poster', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': SOUND },
    code: 0,
    written: { 'a.svg': /width="3370\.39\d*pt" height="2383\.93\d*pt"[\s\S]*Enough mentors/ },
  },
  {
    name: 'of the sheet that is asked for, standing, to standard output',
    args: ['poster', 'a.driver', '--size', 'a3', '--portrait', '--format', 'svg'],
    files: { 'a.driver': SOUND },
    code: 0,
    out: /width="841\.88\d*pt" height="1190\.55\d*pt"/,
  },
  {
    name: 'of the sheet that the file asks for',
    args: ['poster', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': `${SOUND}poster "For the hall" { size "36x24" }\n` },
    code: 0,
    written: { 'a.svg': /width="2592pt" height="1728pt"[\s\S]*For the hall/ },
  },
  {
    name: 'as PDF',
    args: ['poster', 'a.driver', '-o', 'a.pdf', '--theme', 'grey'],
    files: { 'a.driver': SOUND },
    code: 0,
    written: { 'a.pdf': /^%PDF-1\.\d[\s\S]*%%EOF/ },
  },
  {
    name: 'as PNG',
    args: ['poster', 'a.driver', '-o', 'a.png', '--size', 'A4', '--dpi', '50'],
    files: { 'a.driver': SOUND },
    code: 0,
    written: { 'a.png': /PNG/ },
  },
  {
    name: 'with logos: drawn ones become pixels, one that cannot be used is told',
    args: ['poster', 'a.driver', '-o', 'a.svg'],
    files: {
      'a.driver': `${SOUND}poster "Hall" { logo "ours.svg", "gone.png", "text.png" }\n`,
      'ours.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><script>alert(1)</script><rect width="20" height="10"/></svg>',
      'text.png': 'no picture',
    },
    code: 0,
    err: /^driver: The logo “gone\.png” cannot be read.*\ndriver: The logo “text\.png” is no picture of the kind SVG, PNG or JPEG\..*\n$/,
    written: { 'a.svg': /^(?![\s\S]*alert)[\s\S]*<image [^>]*width="\d{3}[^>]*href="data:image\/png;base64,/ },
  },
  ...(['pdf', 'svg', 'png', 'pptx'] as const).map((format) => ({
    name: `with a logo that is cut short: told and left out of ${format}`,
    args: ['poster', 'a.driver', '-o', `a.${format}`, '--dpi', '30'].slice(0, format === 'png' ? 6 : 4),
    files: { 'a.driver': `${SOUND}poster "Hall" { logo "cut.png" }\n`, 'cut.png': CUT },
    code: 0,
    err: /^driver: The logo “cut\.png” is damaged, or shows nothing at all\..* The poster is made without it\.\n$/,
    written: { [`a.${format}`]: /./ },
  })),
  {
    name: 'with a logo that is cut short: the check tells the same',
    args: ['check', 'a.driver'],
    files: { 'a.driver': `${SOUND}poster "Hall" { logo "cut.png" }\n`, 'cut.png': CUT },
    code: 0,
    out: /“cut\.png” is damaged, or shows nothing at all\./,
  },
  {
    name: 'with a logo from outside the folder: told, not read',
    args: ['poster', 'in/a.driver', '-o', 'a.svg'],
    files: {
      'in/.git/HEAD': '',
      'in/a.driver': `${SOUND}poster "Hall" { logo "../secret.svg" }\n`,
      'secret.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10"/></svg>',
    },
    code: 0,
    err: /The logo “\.\.\/secret\.svg” cannot be read/,
    written: { 'a.svg': /^(?![\s\S]*<image)[\s\S]*Hall/ },
  },
  {
    name: 'that does not fit: told, and nothing written',
    args: ['poster', 'a.driver', '--size', 'A4', '-o', 'a.svg'],
    files: { 'a.driver': MANY },
    code: 1,
    err: /^driver: On A4 landscape .* none may be under 7.*\(--pages\)\.\ndriver: No poster was made\.\n$/,
  },
  {
    name: 'with a colour and a bleed that cannot be read: told to who prints it',
    args: ['poster', 'a.driver', '--size', 'A3', '-o', 'a.svg'],
    files: {
      'a.driver':
        'aim A "Fewer falls"\nprimary driver B "Know the risk" -> A\nposter "Falls" {\n  accent "#12"\n  bleed "3 km"\n}\n',
    },
    code: 0,
    err: /^driver: The accent “#12” is no colour .*\ndriver: The bleed “3 km” cannot be read, .*\n$/,
    written: { 'a.svg': /Know the risk/ },
  },
  {
    name: 'on a slide that is too small: the least letters are told in a short figure',
    args: ['poster', 'a.driver', '--size', '16:9', '-o', 'a.svg'],
    files: { 'a.driver': MANY },
    code: 1,
    err: /none may be under 12: nobody/,
  },
  {
    name: 'of several pages: in SVG, files of their own',
    args: ['poster', 'a.driver', '--size', 'A3', '--pages', '-o', 'a.svg'],
    files: { 'a.driver': MANY },
    code: 0,
    written: {
      'a-1.svg': /Driver number 3/,
      'a-2.svg': /idea 29/,
      'a-3.svg': /</,
      'a-4.svg': /</,
      'a-5.svg': /Page 5 of 5/,
    },
  },
  {
    name: 'several pages in SVG have no place on standard output',
    args: ['poster', 'a.driver', '--size', 'A3', '--pages', '--format', 'svg'],
    files: { 'a.driver': MANY },
    code: 2,
    err: /Several pages in SVG are several files/,
  },
  {
    name: 'of a theory with an error that leaves a gap: it is told, and the poster is there',
    args: ['poster', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': MISSPELT },
    code: 1,
    err: /unknown-name/,
    written: { 'a.svg': /Teach in pairs/ },
  },
  {
    name: 'of a theory that cannot be read: none, and an older one stays',
    args: ['poster', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': BROKEN, 'a.svg': 'older' },
    code: 1,
    err: /no poster was made/,
  },
  {
    name: 'of nothing',
    args: ['poster', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': '' },
    code: 1,
    err: /^driver: There is nothing to show yet\..*\ndriver: No poster was made\.\n$/s,
  },
  {
    name: 'on no sheet',
    args: ['poster', 'a.driver', '--size', 'B2'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: /“B2” is no size of a poster\. Write A0, A1/,
  },
  {
    name: 'that neither lies nor stands',
    args: ['poster', 'a.driver', '--landscape', '--portrait'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: /either landscape or portrait/,
  },
  {
    name: 'of a poster statement that is not there',
    args: ['poster', 'a.driver', '--poster', 'Hall'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: /The file has no poster called Hall/,
  },
];
