/**
 * A change concept holds change ideas: `change concept "Remind people" -> Help { change idea … }`. It is only a way of writing
 * what each of its ideas says with `concept "…"` and an arrow of its own, so it is no statement of the theory.
 */
import { type Idea, isArrow, isIdea, type LinkAttribute, type Named } from '@driver-diagrams/grammar';
import type { SyntaxProblem } from '@driver-diagrams/theory/model/model';
import { readText } from '@driver-diagrams/theory/text/values';
import type { AstNode } from 'langium';
import { featurePlace, wordPlace } from './places.ts';

/** True for a change concept, which the grammar reads as change ideas are read. */
export function isConcept(node: AstNode | undefined): node is Idea {
  return node !== undefined && isIdea(node) && /concept$/i.test(node.form);
}

/** What ideas say behind `concept`: its title, else its name. */
export function conceptText({ title, loose, name }: Idea): string | undefined {
  const written = title ?? loose;
  return written === undefined ? name : readText(written);
}

/** The change concept in whose braces a change idea stands itself. */
export function conceptAround(statement: Named): Idea | undefined {
  return isIdea(statement) && isConcept(statement.$container) ? statement.$container : undefined;
}

/** All that stands outside of its braces, or in them, and says what its ideas lead to. */
export function headsOf(concept: Idea) {
  return [...concept.heads, ...concept.contents.filter((each) => isArrow(each))];
}

/** What is said of the link that nesting the concept implies, by sorts that an idea has not said itself. */
export function attributesFor(own: readonly LinkAttribute[], concept: Idea | undefined): LinkAttribute[] {
  const said = new Set<string>(own.map(({ $type }) => $type));
  const heads: readonly { $type: string }[] = concept?.heads ?? [];
  return heads.filter(
    (head): head is LinkAttribute =>
      ['Because', 'Strength', 'Confidence', 'Citing'].includes(head.$type) && !said.has(head.$type),
  );
}

/**
 * What a change concept says that would be lost: all but its words, its links and its ideas.
 *
 * @param named the concepts that ideas elsewhere name
 */
export function conceptProblems(concepts: readonly Idea[], named: ReadonlySet<Idea>, uri: string): SyntaxProblem[] {
  return concepts.flatMap((concept) => [...problemsOf(concept, named.has(concept), uri)]);
}

function* problemsOf(concept: Idea, isNamed: boolean, uri: string): Iterable<SyntaxProblem> {
  const tell = (place: SyntaxProblem['place'], message: string): SyntaxProblem => ({
    rule: 'unknown-word',
    severity: 'warning',
    breaks: false,
    message,
    place,
  });
  const text = conceptText(concept);
  const called = text === undefined ? 'This change concept' : `The change concept “${text}”`;
  const ideas = concept.contents.filter((each) => isIdea(each) && !isConcept(each));
  const at = concept.name === undefined ? wordPlace(uri, concept) : featurePlace(uri, concept, 'name');
  if (ideas.length === 0 && !isNamed) {
    const kindWord = wordPlace(uri, concept);
    yield {
      ...tell(
        at,
        `${called} holds no change idea yet, so nothing is drawn of it. Write a ‘change idea’ inside its braces, or call it one.`,
      ),
      fixes: [{ title: 'Make it a change idea', place: kindWord, text: 'change idea' }],
      doubtful: true,
    };
    return;
  }
  for (const each of concept.contents) {
    if (isArrow(each) || (isIdea(each) && !isConcept(each))) continue;
    const word = isConcept(each) ? 'change concept' : (each.$cstNode?.text.split(/[\s:]/)[0] ?? '');
    yield tell(
      wordPlace(uri, each),
      `${called} holds change ideas and nothing else. ‘${word}’ is kept, and not used; move it into the idea that it belongs to.`,
    );
  }
}
