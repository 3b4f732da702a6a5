export type * from './both.ts';
export * from './measures.ts';
export * from './merge.ts';
export * from './model.ts';
export * from './poster-items.ts';
export * from './poster-size.ts';
export type * from './series.ts';
export * from './signals.ts';
export * from './words.ts';
