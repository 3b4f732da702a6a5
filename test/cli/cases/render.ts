import { BROKEN, MISSPELT, SOUND, WARNED } from '../texts.ts';
import type { Case } from './case.ts';

const PICTURE = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*Enough mentors[\s\S]*<\/svg>\n$/;
const OLD = '<svg>the picture of last week</svg>\n';

export const render: Case[] = [
  { name: 'to standard output', args: ['render', 'a.driver'], files: { 'a.driver': SOUND }, code: 0, out: PICTURE },
  {
    name: 'to standard output, by its sign',
    args: ['render', 'a.driver', '-o', '-'],
    files: { 'a.driver': SOUND },
    code: 0,
    out: PICTURE,
  },
  { name: 'from standard input', args: ['render', '-'], input: SOUND, code: 0, out: PICTURE },
  {
    name: 'into a file, in the place of an older one',
    args: ['render', 'a.driver', '-o', 'pictures/a.svg'],
    files: { 'a.driver': SOUND, 'pictures/a.svg': OLD },
    code: 0,
    written: { 'pictures/a.svg': PICTURE },
  },
  {
    name: 'where a link leads, and the link stays',
    args: ['render', 'a.driver', '-o', 'link.svg'],
    files: { 'a.driver': SOUND, 'a.svg': OLD, 'link.svg': { linkTo: 'a.svg' } },
    code: 0,
    written: { 'a.svg': PICTURE },
  },
  {
    name: 'the picture brings its font',
    args: ['render', 'a.driver'],
    files: { 'a.driver': SOUND },
    code: 0,
    out: /@font-face\{font-family:Inter;font-weight:400;src:url\(data:font\/woff2;base64,/,
  },
  {
    name: 'on a dark page',
    args: ['render', 'a.driver', '--theme', 'dark', '-o', 'a.SVG'],
    files: { 'a.driver': SOUND },
    code: 0,
    written: { 'a.SVG': /<rect width="[\d.]+" height="[\d.]+" fill="#1e2227"\/>/ },
  },
  {
    name: 'warnings are left to check',
    args: ['render', 'a.driver'],
    files: { 'a.driver': WARNED },
    code: 0,
    out: PICTURE,
  },
  {
    name: 'an error that leaves a gap: it is told, and the picture is there',
    args: ['render', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': MISSPELT },
    code: 1,
    err: /^a\.driver:13:39: error: Nothing here is called ‘Mentor’[\s\S]*\^{6}\n\n$/,
    written: { 'a.svg': PICTURE },
  },
  {
    name: 'a text that cannot be read: no picture, and the old one stays',
    args: ['render', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': BROKEN, 'a.svg': OLD },
    code: 1,
    err: /^a\.driver:13:19: error: The quotation mark[\s\S]*\ndriver: Part of the theory cannot be read, so no picture was made\. Mend what is told above\.\n$/,
  },
  {
    name: 'an import that cannot be read: no picture either',
    args: ['render', 'team.driver'],
    files: { 'team.driver': 'import "network.driver" as n\naim Team "A" -> n.Mentors\n', 'network.driver': BROKEN },
    code: 1,
    err: /^network\.driver:13:19: error: The quotation mark[\s\S]*no picture was made/,
  },
  {
    name: 'the statements of an import stand in the picture',
    args: ['render', 'team.driver'],
    files: {
      'team.driver': 'import "network.driver" as n\nchange idea Pairs "Teach in pairs" -> n.Mentors\n',
      'network.driver': SOUND,
    },
    code: 0,
    out: PICTURE,
  },
  {
    name: 'an ending that stands for no format',
    args: ['render', 'a.driver', '-o', 'a.jpeg'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: The name a.jpeg does not say the format: end it with .svg, or add --format.\n',
  },
  {
    name: 'the format said, and any name',
    args: ['render', 'a.driver', '-o', 'picture', '--format', 'svg'],
    files: { 'a.driver': SOUND },
    code: 0,
    written: { picture: PICTURE },
  },
  {
    name: 'never over the theory itself, by whatever way it is named',
    args: ['render', 'a.driver', '-o', 'b.svg'],
    files: { 'a.driver': SOUND, 'b.svg': { linkTo: 'a.driver' } },
    code: 2,
    err: 'driver: b.svg is the theory itself. Choose another name for what is written.\n',
  },
  {
    name: 'a folder that is not there',
    args: ['render', 'a.driver', '-o', 'no/such/a.svg'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: There is no folder no/such to write into.\n',
  },
  {
    name: 'a folder in the picture’s place',
    args: ['render', 'a.driver', '-o', 'a.svg'],
    files: { 'a.driver': SOUND, 'a.svg/x': '' },
    code: 2,
    err: 'driver: a.svg is a folder, not a file.\n',
  },
  {
    name: 'a folder instead of a theory',
    args: ['render', '.'],
    files: { 'a.driver': SOUND },
    code: 2,
    err: 'driver: . is a folder. Name one file in it.\n',
  },
  {
    name: 'a theory that is not there',
    args: ['render', 'a.driver', '-o', 'a.svg'],
    code: 2,
    err: 'driver: There is no file or folder a.driver.\n',
  },
  {
    name: 'an empty file still gives a picture',
    args: ['render', 'a.driver'],
    files: { 'a.driver': '' },
    code: 0,
    out: /^<svg [\s\S]*<\/svg>\n$/,
  },
];
