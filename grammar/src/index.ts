export * from './generated/ast.ts';
export { DriverDiagramsGeneratedModule, DriverDiagramsGeneratedSharedModule } from './generated/module.ts';
export * from './lexer.ts';
export { parserConfig } from './parser-config.ts';
export type { ReadingProblem } from './reading.ts';
export { canonicalChoice, canonicalWord, FOREIGN_WORDS, HEAD_WORDS, KINDS, PROPERTY_WORDS } from './vocabulary.ts';
