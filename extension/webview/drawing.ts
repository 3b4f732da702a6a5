/** From a theory to a painted picture: the scene is made here, its layout in a worker. */
import {
  type ComparisonState,
  createDrawer as createSceneDrawer,
  fontFaces,
  type LayoutEngine,
  Outdated,
  type PictureWords,
  paintItem,
  paintSvg,
  type Scene,
  type ViewState,
} from '@driver-diagrams/diagram';
import { createWorkerEngine } from '@driver-diagrams/diagram/layout/worker-engine';
import type { BothVersions, MergedTheory } from '@driver-diagrams/theory/model/index';
import type { ExportTheme } from '../src/panel/messages.ts';
import type { PaintedItem } from './patch.ts';

interface Drawing {
  scene: Scene;
  items: PaintedItem[];
}

interface Drawer {
  /** @returns nothing when a newer picture was asked for meanwhile */
  draw(theory: MergedTheory, state: ViewState): Promise<Drawing | undefined>;
  /** The same for two versions in one picture. */
  drawComparison(both: BothVersions, state: ComparisonState): Promise<Drawing | undefined>;
  /** The scene as a whole SVG document with its font inside. */
  svg(scene: Scene, theme: ExportTheme): Promise<string>;
}

/**
 * Starts the layout worker, so that it is warm when the first theory comes.
 * @param address where the worker's script is; a page may not start a worker of another origin, so its text is fetched and
 *   started from memory
 */
export function startLayoutWorker(address: string): LayoutEngine {
  return createWorkerEngine(async () => {
    const script = await (await fetch(address)).blob();
    const inMemory = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
    return new Worker(inMemory, { type: 'module' });
  });
}

/**
 * Makes the drawer and starts its layout worker.
 * @param workerAddress where the worker's script is
 * @param words the picture's fixed words
 */
export function createDrawer(workerAddress: string, words: PictureWords): Drawer {
  const drawer = createSceneDrawer({ engine: startLayoutWorker(workerAddress), words });
  const painted = async (drawn: Promise<Scene>): Promise<Drawing | undefined> => {
    const scene = await drawn.catch((error) => {
      if (error instanceof Outdated) return undefined;
      throw error;
    });
    return scene && { scene, items: scene.items.map((item) => ({ id: item.id, markup: paintItem(item, 'editor') })) };
  };
  return {
    draw: (theory, state) => painted(drawer.draw(theory, state)),
    drawComparison: (both, state) => painted(drawer.drawComparison(both, state)),
    async svg(scene, theme) {
      return paintSvg(scene, theme, { fontCss: await fontFaces(scene) });
    },
  };
}
