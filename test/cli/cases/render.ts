import { BROKEN, MISSPELT, SOUND, WARNED } from '../texts.ts';
import type { Case } from './case.ts';

const PICTURE = /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*Enough mentors[\s\S]*<\/svg>\n$/;
const OLD = '<svg>the picture of last week</svg>\n';

const NETWORK = `network Net "The partnership"
aim Better "Better teaching by 2028"
primary driver Mentors "Enough mentors" -> Better
primary driver Time "Enough time" -> Better
team Cluster "Mentor cluster" -> Mentors
`;
const CLUSTER = `import "../net.driver" as net
aim More "More mentors by 2027" -> net.Mentors
primary driver Paid "Mentors are paid" -> More
`;

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
    name: 'with its headings in Spanish',
    args: ['render', 'a.driver', '--language', 'es'],
    files: { 'a.driver': SOUND },
    code: 0,
    out: />Impulsores primarios<\/text>/,
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
    err: /^a\.driver:13:19: error: The quotation mark[\s\S]*\ndriver: Part of the theory cannot be read, so no picture was made\. Fix what is told above\.\n$/,
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
    err: 'driver: The name a.jpeg does not say the format: end it with .svg, .pdf, .png, .pptx, .html, .drawio, .mmd, .dot, .csv, .xlsx or .json, or add --format.\n',
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

  // Views
  {
    name: 'a network, from its folder: the files that import it stand behind its drivers',
    args: ['render', 'theories', '--view', 'network'],
    files: { 'theories/net.driver': NETWORK, 'theories/sub/mentors.driver': CLUSTER },
    code: 0,
    out: /No team works on this[\s\S]*1 driver in mentors\.driver/,
  },
  {
    name: 'a network, from its file',
    args: ['render', 'net.driver', '--view', 'network', '-o', 'a.svg'],
    files: { 'net.driver': NETWORK, 'sub/mentors.driver': CLUSTER },
    code: 0,
    written: { 'a.svg': /in mentors\.driver/ },
  },
  {
    name: 'a network with a broken file: the picture is there, and says which',
    args: ['render', '.', '--view', 'network', '-o', 'a.svg'],
    files: { 'net.driver': NETWORK, 'sub/mentors.driver': `${CLUSTER}\ndriver "never closed\n` },
    code: 1,
    err: /mentors\.driver:5:8: error: The quotation mark[\s\S]*driver: Part of mentors\.driver cannot be read, so the picture may lack some of it/,
    written: { 'a.svg': /Part of mentors\.driver cannot be read[\s\S]*in mentors\.driver/ },
  },
  {
    name: 'a network whose file imports one that is not there: the picture says which',
    args: ['render', 'net.driver', '--view', 'network', '-o', 'a.svg'],
    files: { 'net.driver': `${NETWORK}import "gone.driver" as gone\n` },
    code: 1,
    err: /driver: The file gone\.driver is missing or cannot be read/,
    written: { 'a.svg': /The file gone\.driver is missing/ },
  },
  {
    name: 'a network of which one file is no text',
    args: ['render', '.', '--view', 'network', '-o', 'a.svg'],
    files: { 'net.driver': NETWORK, 'old.driver': Uint8Array.of(0xff, 0xfe, 0x41) },
    code: 1,
    err: /driver: old\.driver is not saved as UTF-8 text/,
    written: { 'a.svg': /The file old\.driver is missing or cannot be read/ },
  },
  {
    name: 'a folder with two networks: which one?',
    args: ['render', '.', '--view', 'network'],
    files: { 'a.driver': NETWORK, 'b.driver': NETWORK },
    code: 2,
    err: 'driver: Several files here could be the network’s: a.driver, b.driver. Name the one to draw.\n',
  },
  {
    name: 'a focus on one statement',
    args: ['render', 'net.driver', '--on', 'mentors', '-o', 'a.svg'],
    files: { 'net.driver': NETWORK },
    code: 0,
    written: { 'a.svg': /^(?![\s\S]*Enough time)[\s\S]*Focus on “Enough mentors”/ },
  },
  {
    name: 'a focus on nothing',
    args: ['render', 'net.driver', '--view', 'focus'],
    files: { 'net.driver': NETWORK },
    code: 2,
    err: /--view focus needs --on NAME/,
  },
  {
    name: 'a focus on what is not there',
    args: ['render', 'net.driver', '--on', 'Mentorz'],
    files: { 'net.driver': NETWORK },
    code: 2,
    err: /Nothing in this theory is called “Mentorz”\. Did you mean Mentors\?/,
  },
  {
    name: 'a view that has nothing to show: what to write is told, and no picture made',
    args: ['render', 'net.driver', '--view', 'system', '-o', 'a.svg'],
    files: { 'net.driver': NETWORK, 'a.svg': OLD },
    code: 1,
    err: /^driver: The view system of this theory is empty, so no picture was made\. .*Write the first: ‘component’/,
  },
  {
    name: 'a view that there is not',
    args: ['render', 'net.driver', '--view', 'netwrok'],
    files: { 'net.driver': NETWORK },
    code: 2,
    err: /--view does not take “netwrok”\. Did you mean network\?/,
  },
];
