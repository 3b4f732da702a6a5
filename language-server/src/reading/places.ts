/** Where pieces of syntax stand in their text. */
import type { Place } from '@driver-diagrams/theory/model/model';
import { type AstNode, type CstNode, isCompositeCstNode } from 'langium';
import { featureNode } from './feature-node.ts';

/** The place of a piece of syntax. */
export function placeOf(uri: string, cst: CstNode | undefined): Place {
  return { uri, start: cst?.offset ?? 0, end: cst?.end ?? 0 };
}

/** The place of one feature of a syntax node; of the whole node where the feature is not written. */
export function featurePlace(uri: string, node: AstNode, feature: string, index = 0): Place {
  return placeOf(uri, featureNode(node, feature, index) ?? node.$cstNode);
}

/** The place of the first word of a piece of syntax. */
export function wordPlace(uri: string, node: AstNode): Place {
  let cst: CstNode | undefined = node.$cstNode;
  while (cst && isCompositeCstNode(cst)) cst = cst.content.find((child) => !child.hidden) ?? undefined;
  return placeOf(uri, cst ?? node.$cstNode);
}
