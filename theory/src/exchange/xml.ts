/** Elements of XML, for files of drawing programs, slides and mind maps. */
import { XMLParser } from 'fast-xml-parser';
import { ImportError } from './import-error.ts';
import { entitiesRead } from './plain-words.ts';

export interface XmlElement {
  /** Without its namespace. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly XmlElement[];
  /** The text that stands in it, not in its children. */
  text: string;
}

/** Deeper files are no drawing that a person made. */
const DEEPEST = 200;

// Entities are read here, once, so that none can be made of others without end; what a file defines itself is refused.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: false,
  commentPropName: '#comment',
  maxNestedTags: DEEPEST,
});

type Ordered = Readonly<Record<string, unknown>>;

/**
 * Reads a file of XML.
 * @returns its root
 * @throws ImportError where it cannot be read
 */
export function readXml(text: string): XmlElement {
  const broken =
    'This file cannot be read: it is cut short, or no file of XML. Save it again in the program that it comes from.';
  if (/<!ENTITY/i.test(text)) throw new ImportError(broken);
  let ordered: Ordered[];
  try {
    ordered = parser.parse(text, true) as Ordered[];
  } catch {
    throw new ImportError(broken);
  }
  const root = ordered.map(elementOf).find((element) => element !== undefined);
  if (!root) throw new ImportError(broken);
  return root;
}

function elementOf(ordered: Ordered): XmlElement | undefined {
  const name = Object.keys(ordered).find((key) => key !== ':@');
  if (name === undefined || name.startsWith('#') || name.startsWith('?')) return undefined;
  const parts = ordered[name];
  const inner = Array.isArray(parts) ? (parts as Ordered[]) : [];
  const attributes = Object.entries((ordered[':@'] ?? {}) as Record<string, unknown>).map(
    ([key, value]) => [key, entitiesRead(String(value))] as const,
  );
  return {
    name,
    attributes: Object.fromEntries(attributes),
    children: inner.flatMap((each) => elementOf(each) ?? []),
    text: entitiesRead(inner.map((each) => String(each['#text'] ?? '')).join('')),
  };
}

/** Elements of a name, from anywhere inside, in their order. */
export function elementsIn({ children }: XmlElement, name: string): XmlElement[] {
  return children.flatMap((child) => [...(child.name === name ? [child] : []), ...elementsIn(child, name)]);
}

/** The first element of a name, from anywhere inside. */
export function elementIn(element: XmlElement, name: string): XmlElement | undefined {
  return elementsIn(element, name)[0];
}
