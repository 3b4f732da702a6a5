import { type AstNode, AstUtils, type CstNode, GrammarAST, isCompositeCstNode } from 'langium';

/** Which feature of its syntax node each place in the grammar sets; the grammar has few places, a file has many pieces. */
const features = new WeakMap<GrammarAST.AbstractElement, { name?: string }>();

/**
 * The piece of syntax that one feature of a syntax node was read from. Unlike Langium's own search it ends at the first
 * piece that it wants: a theory of thousands of statements asks for three features of each.
 * @param index which of several, from 0
 */
export function featureNode(node: AstNode, feature: string, index = 0): CstNode | undefined {
  let left = index;
  const find = (within: CstNode): CstNode | undefined => {
    if (!isCompositeCstNode(within)) return undefined;
    for (const child of within.content) {
      if (featureOf(child) === feature) {
        if (left === 0) return child;
        left--;
      } else if (child.astNode === node) {
        const found = find(child);
        if (found) return found;
      }
    }
    return undefined;
  };
  return node.$cstNode && find(node.$cstNode);
}

function featureOf({ grammarSource }: CstNode): string | undefined {
  if (!grammarSource) return undefined;
  let known = features.get(grammarSource);
  if (!known) {
    known = { name: AstUtils.getContainerOfType(grammarSource, GrammarAST.isAssignment)?.feature };
    features.set(grammarSource, known);
  }
  return known.name;
}
