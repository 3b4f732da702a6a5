export { LOG_ARGUMENTS, LOG_PATHS, parseCommits } from './git-log.ts';
export * from './model.ts';
export { type LivesOn, livesOn } from './old-names.ts';
export { type DatedFact, sinceWhen } from './since-when.ts';
export { findStatement, historyOf, type Step } from './walk.ts';
export { type History, type HistoryLook, revisionText, writeHistoryMarkdown, writeHistoryText } from './write.ts';
