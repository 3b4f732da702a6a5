export { compare } from './compare.ts';
export * from './model.ts';
