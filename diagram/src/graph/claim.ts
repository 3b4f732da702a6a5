import type { Link } from '@driver-diagrams/theory/model/index';

/** A link whose both ends are known. */
export interface Claim {
  kind: Link['kind'];
  from: string;
  to: string;
  link: Link;
}

/** The links whose both ends are known. */
export function resolved(links: readonly Link[]): Claim[] {
  return links.flatMap((link) =>
    link.from.to !== undefined && link.to.to !== undefined
      ? [{ kind: link.kind, from: link.from.to, to: link.to.to, link }]
      : [],
  );
}
