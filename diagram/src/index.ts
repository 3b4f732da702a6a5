/** What other packages use of the diagram: theory in, scene out, scene painted. */
export { drawChart } from './chart/draw-chart.ts';
export { withFigures } from './chart/figures.ts';
export { ofGroup } from './chart/one-group.ts';
export { type ComparisonOptions, drawComparison } from './compare.ts';
export { createDrawer, type Drawer, type DrawOptions, drawTable, drawTheory } from './draw.ts';
export { createElkEngine } from './layout/elk-engine.ts';
export type { LayoutEngine } from './layout/graph.ts';
export { MOST_BOXES_FOR_ELK, Outdated } from './layout/layout.ts';
export { accented } from './paint/accent.ts';
export { fontFaces, ownFontFace } from './paint/font-faces.ts';
export { posterColours } from './paint/poster-colours.ts';
export { FONT_FAMILY, paintItem, paintStack, paintSvg, type SvgOptions } from './paint/svg.ts';
export {
  DARK,
  GREY,
  HIGH_CONTRAST_DARK,
  HIGH_CONTRAST_LIGHT,
  INKS,
  inkDeclarations,
  inkVariable,
  LIGHT,
  type PaperTheme,
  PRINT,
  type Theme,
  type ThemeName,
  WARM,
} from './paint/themes.ts';
export { contentOfPoster, languageFor, type PosterChoices, type PosterContent, posterOf } from './poster/content.ts';
export { forPrinter } from './poster/for-printer.ts';
export { MOST_LOGOS } from './poster/header-part.ts';
export { makePages } from './poster/make-pages.ts';
export { type MadePoster, makePoster, type PosterOptions } from './poster/make-poster.ts';
export { makeSlides } from './poster/make-slides.ts';
export type * from './scene.ts';
export type { Logo } from './scene.ts';
export { type Filter, isOpen, VIEWS, type ViewName, type ViewState } from './view-state.ts';
export type { ComparisonState } from './views/comparison.ts';
export { findStatement } from './views/focus.ts';
export type { FilterChoices } from './views/narrow.ts';
export { filterChoices, usualView, viewsWithContent } from './views/views.ts';
export { LANGUAGES, type Language, languageOf, type PictureWords, WORDS } from './words/words.ts';
