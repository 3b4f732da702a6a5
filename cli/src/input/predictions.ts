/** The predictions that a text seems to hold: found by the look of it, as most versions of a theory need not be read for that. */
import { plainClaim } from '@driver-diagrams/theory/compare/claims';
import { readText } from '@driver-diagrams/theory/text/values';

/** What stands in comments and in other texts is passed over; what is not in quotation marks ends with its line. */
const PREDICTED =
  /(?:(?<!\p{L}:)\/\/|#).*|\/\*[\s\S]*?\*\/|\bpredict\b\s*:?\s*("""[\s\S]*?(?:"""|$)|["“”„‟«](?:\\[\s\S]|[^"“”»\\])*["“”»]?|['‘‚][^'’\n]*['’]?|[^\s"“”„‟«'‘‚{}][^\n{}]*)|"""[\s\S]*?"""|"(?:\\[\s\S]|[^"\\])*"/giu;

const known = new Map<string, string>();

/** A prediction in the form in which it is compared: whole, with its figures and signs, without case, marks and layout. */
export function sayingOf(prediction: string): string {
  return plainClaim(prediction) || prediction.trim();
}

/** All that seems to be predicted in a text, as `sayingOf` has it. */
export function predictionsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [, raw] of text.matchAll(PREDICTED)) {
    if (raw === undefined) continue;
    // Most versions of a theory hold what the one before holds.
    const saying = known.get(raw) ?? sayingOf(readText(raw));
    known.set(raw, saying);
    found.add(saying);
  }
  return found;
}
