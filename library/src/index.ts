/** The library's face: reads theories and does with them what the command line does, in Node and in browsers. `docs/library.md` shows it. */
export type { Filter, Language, Scene, SceneItem, Shape, ViewName } from '@driver-diagrams/diagram';
export type { MergedTheory } from '@driver-diagrams/theory/model/index';
export type * from '@driver-diagrams/theory/model/model';
export type { Report, ReportFormat, ReportKind } from '@driver-diagrams/theory/report/index';
export { InputError } from './common/input-error.ts';
export type { FileEdit, FilePlace, FileProblem } from './common/problems.ts';
export type { FileChange, FileComparison } from './common/versions.ts';
export { applyFix, type CheckSettings, check } from './face/check.ts';
export { type CompareOptions, type Comparison, compare } from './face/compare.ts';
export { type DrawOptions, draw } from './face/draw.ts';
export { type MergeOptions, type MergeResult, merge } from './face/merge.ts';
export { readTheory } from './face/read-theory.ts';
export type { Files, Reading } from './face/reading.ts';
export { type BytesFormat, type RenderOptions, render, type TextFormat } from './face/render.ts';
export { type ReportOptions, report } from './face/report.ts';
