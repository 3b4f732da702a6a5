export { bothVersions, type ComparedVersions, changedFiles } from './both.ts';
export { type Compared, type Comparison, compare, compareWhole, comparing, sameStatements } from './compare.ts';
export * from './model.ts';
export type { ComparisonReport } from './report.ts';
export { shownParts } from './sentence.ts';
export { writeMarkdown } from './write-markdown.ts';
export { type Span, writeNotes } from './write-notes.ts';
export { plainLook, type TextLook, writeText } from './write-text.ts';
