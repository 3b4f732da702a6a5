import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

/** What the colours are called in the tables, and the scope that the grammar gives. */
const SCOPES = {
  comment: 'comment',
  text: 'string',
  escape: 'constant.character.escape',
  kind: 'storage.type',
  import: 'keyword.control.import',
  name: 'entity.name.type.driver',
  reference: 'entity.name.type.reference',
  arrow: 'keyword.operator.arrow',
  link: 'keyword.control.link',
  property: 'support.type.property-name',
  value: 'constant.language',
  number: 'constant.numeric.driver',
  date: 'constant.numeric.date',
  rule: 'constant.other.rule',
} as const;

/** A colour of the tables; `plain` is text that the grammar leaves as it is. */
export type Colour = keyof typeof SCOPES | 'plain';

const file = new URL('../../grammar/driver.tmLanguage.json', import.meta.url);
const grammar = loadGrammar();

async function loadGrammar(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(file, 'utf8'), file.pathname),
  });
  const loaded = await registry.loadGrammar('source.driver');
  if (!loaded) throw new Error('The TextMate grammar cannot be loaded');
  return loaded;
}

/**
 * The coloured pieces of a text, as an editor would show them: neighbours of one colour joined, punctuation and blanks left
 * out. Written `colour text`, the way the tables write them.
 */
export async function colours(text: string): Promise<string[]> {
  const pieces: { colour: Colour; text: string }[] = [];
  let state = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const result = (await grammar).tokenizeLine(line, state);
    state = result.ruleStack;
    let end = -1;
    for (const token of result.tokens) {
      const piece = { colour: colourOf(token.scopes), text: line.slice(token.startIndex, token.endIndex) };
      const last = pieces.at(-1);
      if (last && end === token.startIndex && last.colour === piece.colour) last.text += piece.text;
      else pieces.push(piece);
      end = token.endIndex;
    }
  }
  return pieces.filter(isWord).map((piece) => `${piece.colour} ${piece.text.trim()}`);
}

function isWord({ colour, text }: { colour: Colour; text: string }): boolean {
  return colour === 'plain' ? /[^\s{}.,:;]/.test(text) : text.trim() !== '';
}

function colourOf(scopes: readonly string[]): Colour {
  const own = scopes.at(-1) ?? '';
  for (const [colour, scope] of Object.entries(SCOPES)) if (own.startsWith(scope)) return colour as Colour;
  return 'plain';
}
