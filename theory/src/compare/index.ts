export { bothVersions, type ComparedVersions, changedFiles } from './both.ts';
export { type Compared, type Comparison, compare, compareWhole, comparing, sameStatements } from './compare.ts';
export * from './model.ts';
export type { ComparisonReport } from './report.ts';
export { sameNewStatements } from './same-new.ts';
export { writeMarkdown } from './write-markdown.ts';
export { type TextLook, writeText } from './write-text.ts';
