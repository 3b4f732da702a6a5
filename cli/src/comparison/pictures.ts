/** The pictures of a comparison: one for each file in which something changed. */
import {
  createDrawer,
  createElkEngine,
  fontFaces,
  paintStack,
  type Scene,
  type ThemeName,
} from '@driver-diagrams/diagram';
import { bothVersions, type ComparisonReport, changedFiles } from '@driver-diagrams/theory/compare/index';

export interface ComparedPicture {
  /** The file's path now; for a file that is gone, the one it had. */
  path: string;
  scene: Scene;
  /** For each change of the report, in its order: the ids of what it is about in this picture. */
  touches: string[][];
}

/**
 * Draws what changed. Where nothing did, the first file stands there as it is.
 * @param folded see `drawComparison`; undefined leaves it to the size of each picture
 */
export async function picturesOf(report: ComparisonReport, folded: boolean | undefined): Promise<ComparedPicture[]> {
  const { files, shown } = report;
  const [first] = [...files.after, ...files.before].filter(
    ({ path, context }) => !context && (shown?.has(path) ?? true),
  );
  const changed = changedFiles(report);
  const drawer = createDrawer({ engine: createElkEngine() });
  const pictures: ComparedPicture[] = [];
  for (const path of changed.length > 0 || !first ? changed : [first.path]) {
    const both = bothVersions(report, path);
    const scene = await drawer.drawComparison(both, folded === undefined ? {} : { folded });
    const there = new Set(scene.items.map(({ id }) => id));
    const touches = both.touches.map((ids) => ids.filter((id) => there.has(id)));
    pictures.push({ path, scene, touches });
  }
  return pictures;
}

/** All pictures as one SVG document, below one another, with the font that they need. */
export async function writeSvg(pictures: readonly ComparedPicture[], theme: ThemeName = 'light'): Promise<string> {
  const scenes = pictures.map(({ scene }) => scene);
  return paintStack(scenes, theme, { fontCss: await fontFor(scenes) });
}

/** The parts of the font that these scenes need. */
export function fontFor(scenes: readonly Scene[]): Promise<string> {
  return fontFaces({ items: scenes.flatMap(({ items }) => items) });
}
