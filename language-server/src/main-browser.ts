/** The language server in a browser's worker. It sees the files that the client sends it, or reads for it. */
import { type Port, serve } from './serve.ts';

declare const self: Port;

serve(self);
