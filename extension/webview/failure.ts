/** A failure in a page, as the host is told of it: the host has the log. */
import { errorDetails } from '@driver-diagrams/theory/guard';
import type { PageFailure } from '../src/log/page-failure.ts';

/** @param name of the view that cannot be drawn, or of what cannot be painted */
export function pageFailure(part: PageFailure['part'], name: string, error: unknown): PageFailure {
  return { type: 'failure', part, name, details: errorDetails(error) };
}
