/**
 * Draws the fenced blocks `driver` of VS Code's Markdown preview, in its theme. The preview allows no worker, no fetching and
 * no inline script, so texts are read and laid out here, in its own thread.
 */
import { createElkEngine, drawTheory, paintSvg, WORDS } from '@driver-diagrams/diagram';
import { fill, languageOf } from '@driver-diagrams/diagram/words/words';
import { applyTheme } from '../webview/theme.ts';
import './markdown.css';
import { createBlockReader } from './read-block.ts';
import { BLOCK_WORDS } from './words.ts';

/** The drawing of a block, with what it lacks; or why there is none. */
type Drawn = { svg: string; trouble?: string } | { trouble: string };

/** How many drawings are kept: the preview throws away what it did not write itself whenever its text changes. */
const KEPT = 50;

const language = languageOf(navigator.language);
const words = BLOCK_WORDS[language];
const read = createBlockReader(language);
const engine = createElkEngine();
const drawings = new Map<string, Drawn>();
/** What stood at each block before, by the number of the block: it stays until the next drawing is there. */
let shown: Drawn[] = [];
let turn = 0;

async function drawBlocks(): Promise<void> {
  const mine = ++turn;
  const blocks = [...document.querySelectorAll<HTMLElement>('pre > code.language-driver')];
  for (const old of document.querySelectorAll('.driver-drawing')) old.remove();
  const before = shown;
  shown = [];
  for (const [index, block] of blocks.entries()) {
    const known = drawings.get(textOf(block)) ?? before[index];
    if (known) show(block, known, index);
  }
  for (const [index, block] of blocks.entries()) {
    const drawn = await drawingOf(textOf(block));
    if (mine !== turn) return;
    show(block, drawn, index);
  }
}

async function drawingOf(text: string): Promise<Drawn> {
  const drawn = drawings.get(text) ?? (await draw(text).catch(failed));
  drawings.delete(text);
  drawings.set(text, drawn);
  for (const oldest of drawings.keys()) {
    if (drawings.size <= KEPT) break;
    drawings.delete(oldest);
  }
  return drawn;
}

async function draw(text: string): Promise<Drawn> {
  const block = await read(text);
  if (!('theory' in block)) return block;
  const scene = await drawTheory(block.theory, { engine, words: WORDS[language] });
  return { svg: paintSvg(scene, 'editor'), ...(block.trouble !== undefined && { trouble: block.trouble }) };
}

function failed(error: unknown): Drawn {
  return { trouble: fill(words.failed, { reason: error instanceof Error ? error.message : String(error) }) };
}

/** Puts the drawing in the place of its text, or the sentence below it. */
function show(block: HTMLElement, drawn: Drawn, index: number): void {
  const text = block.parentElement;
  if (!text || shown[index] === drawn) return;
  shown[index] = drawn;
  const next = text.nextElementSibling;
  if (next?.classList.contains('driver-drawing')) next.remove();
  text.hidden = 'svg' in drawn;
  const place = document.createElement('div');
  place.className = 'driver-drawing';
  if ('svg' in drawn) {
    // Read as XML, which runs nothing, and put in as it is.
    const svg = new DOMParser().parseFromString(drawn.svg, 'image/svg+xml');
    place.append(document.importNode(svg.documentElement, true));
  }
  if (!('svg' in drawn)) {
    place.classList.add('trouble');
    place.append(drawn.trouble);
  } else if (drawn.trouble !== undefined) {
    const sentence = document.createElement('p');
    sentence.className = 'trouble';
    sentence.append(drawn.trouble);
    place.append(sentence);
  }
  text.after(place);
}

function textOf(block: HTMLElement): string {
  return block.textContent ?? '';
}

// The preview says so each time it has renewed its page.
window.addEventListener('vscode.markdown.updateContent', () => void drawBlocks());
void applyTheme();
void drawBlocks();
