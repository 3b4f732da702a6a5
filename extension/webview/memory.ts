/** What the page keeps while it is hidden and over a reload of the window: the file drawn, and each file's view. */
import { VIEWS, type ViewState } from '@driver-diagrams/diagram/view-state';
import type { View } from './zoom.ts';

interface KeptView extends View {
  chosen?: string;
  /** Which view of the theory, and what is left out of it. */
  state?: ViewState;
}

/** Views of the files last drawn, the newest last; `uri` is the one on show. The host reads `uri` after a reload. */
export interface Memory {
  uri: string;
  views: [uri: string, view: KeptView][];
}

const FILES_KEPT = 20;

/** The memory with the view of one file renewed. */
export function remember(memory: Memory, uri: string, view: KeptView): Memory {
  const others = memory.views.filter(([other]) => other !== uri);
  return { uri, views: [...others, [uri, view] as [string, KeptView]].slice(-FILES_KEPT) };
}

/** The view a file was left with; missing for a file not drawn lately. */
export function recall(memory: Memory, uri: string): KeptView | undefined {
  return memory.views.find(([other]) => other === uri)?.[1];
}

/** What an older version of the extension kept, or nothing, is no reason to fail. */
export function readMemory(kept: unknown): Memory {
  const { uri, views } = (kept ?? {}) as Partial<Record<keyof Memory, unknown>>;
  return {
    uri: typeof uri === 'string' ? uri : '',
    views: Array.isArray(views) ? views.filter(isKept).map(([file, view]) => [file, withState(view)]) : [],
  };
}

function isKept(entry: unknown): entry is [string, KeptView] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const view = (entry[1] ?? {}) as Partial<Record<keyof KeptView, unknown>>;
  const numbers = [view.zoom, view.x, view.y].every((value) => Number.isFinite(value)) && Number(view.zoom) > 0;
  return numbers && (view.chosen === undefined || typeof view.chosen === 'string');
}

/** Only what this version knows of a state is taken over. */
function withState({ state, ...view }: KeptView): KeptView {
  if (typeof state !== 'object' || state === null) return view;
  const read: ViewState = {};
  const known = VIEWS.find((name) => name === state.view);
  if (known) read.view = known;
  if (typeof state.on === 'string') read.on = state.on;
  if (Array.isArray(state.collapsed)) read.collapsed = state.collapsed.filter((id) => typeof id === 'string');
  if (typeof state.filter === 'object' && state.filter !== null) {
    const parts = Object.entries(state.filter).filter(([, part]) => typeof part === 'string');
    read.filter = Object.fromEntries(parts);
  }
  return { ...view, state: read };
}
