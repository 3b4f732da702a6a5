export * from './model.ts';
export { type DatedFact, sinceWhen } from './since-when.ts';
export { findStatement, historyOf, type Step } from './walk.ts';
export { type History, type HistoryLook, writeHistoryMarkdown, writeHistoryText } from './write.ts';
