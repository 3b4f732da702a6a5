export * from './measures.ts';
export * from './merge.ts';
export * from './model.ts';
export * from './words.ts';
