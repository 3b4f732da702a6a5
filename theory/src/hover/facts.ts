/** What a statement says of itself, a line for each fact. */

import type { DateSpan, Element, Reference, Response, Status } from '../model/model.ts';
import { labelOf } from '../model/words.ts';
import type { World } from '../world/world.ts';
import { escaped } from './markdown.ts';

/** Facts as Markdown, `word: text`, in the order in which they matter; texts of the author are escaped. */
export function factsOf(element: Element, world: World): string[] {
  const reference = (to: Reference | string | undefined) => (typeof to === 'object' ? labelAt(to, world) : to);
  switch (element.kind) {
    case 'aim':
      return facts([
        ['status', status(element.status)],
        ['for', element.for],
        ['by', element.by?.text],
        ['needs', element.needs],
        ['followed by', reference(element.next)],
      ]);
    case 'driver':
      return facts([
        ['status', status(element.status)],
        ['definition', element.definition],
        ['owner', reference(element.owner)],
        ['needs', element.needs],
      ]);
    case 'idea':
      return facts([
        ['status', status(element.status)],
        ['owner', reference(element.owner)],
        ['by', element.by?.text],
        ['scale', element.scale],
        ['confidence', element.confidence],
        ['adapted from', reference(element.adaptedFrom)],
        ...element.sites.map(({ place, status: how }): Fact => [`at ${place ?? 'a site'}`, how]),
      ]);
    case 'measure':
      return facts([
        ['definition', element.definition],
        ['unit', element.unit],
        ['better', element.better],
        ['collected', element.collected],
        ['owner', reference(element.owner)],
      ]);
    case 'pdsa':
      return facts([
        ['predicted', dated(element.predict?.text, element.predict?.on)],
        ['done', dated(element.do?.text, element.do?.on)],
        ['studied', dated(element.study?.text, element.study?.on)],
        ['decision', [element.act?.decision, element.act?.text].filter(Boolean).join(': ')],
        ['followed by', reference(element.next)],
      ]);
    case 'network':
      return facts([
        ['kind', element.form],
        ['convener', element.convener],
        ['since', element.since?.text],
        ['problem', element.problem],
      ]);
    case 'member':
      return facts([
        ['lead', element.lead],
        ['partners', element.partners.join(', ')],
        ['place', element.place],
        ['joined', element.joined?.text],
        ...teamsOf(element.key, world),
      ]);
    case 'team':
      return facts([
        ['status', status(element.status)],
        ['chair', element.chairs.join(', ')],
        ...element.participation.map(({ level, member }): Fact => [`${level} partner`.trim(), labelAt(member, world)]),
      ]);
    case 'role':
      return [];
    case 'component':
      return facts([['place', element.centre ? 'in the centre' : undefined]]);
    case 'strategy':
      return facts([
        ['because', element.because],
        ...element.intends.map(
          ({ role, practice, change }): Fact => [
            `${reference(role)} will`,
            [practice, change && `(${change})`].filter(Boolean).join(' '),
          ],
        ),
        ...element.accountable.map(
          ({ who, to, for: what }): Fact => [
            `${reference(who)} accountable`,
            [to && `to ${reference(to)}`, what && `for ${what}`].filter(Boolean).join(' '),
          ],
        ),
        ['enacted', element.enacted],
      ]);
    case 'support':
      return facts([
        ['kind', element.as ?? element.unknownType],
        ['for', element.for.map(reference).join(', ')],
        ['led by', element.ledBy],
        ['every', element.every],
        ['expertise', element.expertise],
      ]);
    case 'conjecture':
      return facts([
        ['status', status(element.status)],
        ['if', element.if],
        ['then', element.then],
        ['because', element.because],
        ['revises', reference(element.revises)],
        ['citing', element.citing.map(reference).join(', ')],
      ]);
    case 'finding':
      return facts([
        ['source', element.origin],
        ['on', element.on?.text],
        ['explanation', element.explanation],
        ['supports', element.supports.map(reference).join(', ')],
        ['challenges', element.challenges.map(reference).join(', ')],
      ]);
    case 'recommendation':
      return facts([
        ['from', element.from.map(reference).join(', ')],
        ['made', element.made?.text],
        ['response', response(element.response)],
      ]);
    case 'cycle':
      return facts([
        ['from', element.from?.text],
        ['to', element.to?.text],
      ]);
    case 'evidence':
      return facts([
        ['kind', element.form],
        ['source', element.origin],
        ['on', element.on?.text],
      ]);
    case 'revision':
      return facts([
        ['on', element.on?.text],
        ['because', element.because],
      ]);
    case 'poster':
      return facts([
        ['subtitle', element.subtitle],
        ['authors', element.authors.join(', ')],
        ['sections', element.sections.flatMap(({ heading }) => heading ?? []).join(', ')],
        ['view', element.view],
        ['charts', element.charts.map(reference).join(', ')],
        ['size', element.size],
      ]);
  }
}

type Fact = [word: string, text: string | undefined];

function facts(all: readonly Fact[]): string[] {
  return all.flatMap(([word, text]) => (text?.trim() ? [`${escaped(word)}: ${escaped(text)}`] : []));
}

function status(written: Status<string> | undefined): string | undefined {
  if (!written) return undefined;
  const { value, unknown, on, because } = written;
  return [value ?? unknown ?? '', on ? `on ${on.text}` : [], because ? `because “${because}”` : []].flat().join(' ');
}

function response(written: Response | undefined): string | undefined {
  if (!written) return undefined;
  const { value, unknown, on, text } = written;
  return [[value ?? unknown, on && `on ${on.text}`].filter(Boolean).join(' '), text].filter(Boolean).join(': ');
}

function dated(text: string | undefined, on: DateSpan | undefined): string | undefined {
  return text && on ? `${text} (${on.text})` : (text ?? on?.text);
}

function labelAt(reference: Reference, { elements }: World): string {
  const element = elements.get(reference.to ?? '');
  return element ? labelOf(element) : reference.text;
}

function teamsOf(member: string, { elements }: World): Fact[] {
  return [...elements.values()].flatMap((element) =>
    element.kind !== 'team'
      ? []
      : element.participation
          .filter((each) => each.member.to === member)
          .map(({ level }): Fact => [`${level} partner in`.trim(), labelOf(element)]),
  );
}
