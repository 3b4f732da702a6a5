/** elkjs ships no types for its minified worker. */
declare module 'elkjs/lib/elk-worker.min.js' {
  const elk: { Worker: new () => import('./layout/elk-engine.ts').ElkCore };
  export default elk;
}
