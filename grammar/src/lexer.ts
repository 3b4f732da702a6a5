import { Lexer as ChevrotainLexer, type IToken, type TokenType, type TokenTypeDictionary } from 'chevrotain';
import type { GrammarAST, LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import { type CstNode, DefaultTokenBuilder, DefaultValueConverter, type ValueType } from 'langium';
import { read } from './reader.ts';
import type { Range, ReadingProblem } from './reading.ts';

/** What the reader has to say travels with the parse result: `parseResult.lexerReport`. */
export interface DriverLexingReport extends LexingReport {
  problems: ReadingProblem[];
}

/** Token types without patterns: the reader, not a pattern, says what a token is. */
export class DriverTokenBuilder extends DefaultTokenBuilder {
  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    return { name: terminal.name, PATTERN: ChevrotainLexer.NA };
  }

  protected override buildKeywordToken(keyword: GrammarAST.Keyword): TokenType {
    return { name: keyword.value, PATTERN: ChevrotainLexer.NA };
  }
}

/** Hands the reader's tokens to Langium's parser. */
export class DriverLexer implements Lexer {
  readonly definition: TokenTypeDictionary = {};
  /** What tokens of the text that was read last say, by their offsets, where that is not what is written. */
  readonly said = new Map<number, string>();

  constructor(services: LangiumCoreServices) {
    const types = services.parser.TokenBuilder.buildTokens(services.Grammar) as TokenType[];
    for (const type of types) this.definition[type.name] = type;
  }

  /** Never throws. Problems are in `report.problems`, with UTF-16 offsets. */
  tokenize(text: string): LexerResult {
    const { tokens, hidden, problems } = read(text);
    const position = positions(text);
    this.said.clear();
    for (const { start, end, image } of tokens) {
      if (end > start && image !== text.slice(start, end)) this.said.set(start, image);
    }
    const report: DriverLexingReport = { diagnostics: [], problems };
    return {
      tokens: tokens.map((token) => this.toToken(token.type, token, text, position)),
      hidden: hidden.map((range) => this.toToken('COMMENT', range, text, position)),
      errors: [],
      report,
    };
  }

  private toToken(type: string, { start, end }: Range, text: string, position: Positions): IToken {
    const tokenType = this.definition[type] as TokenType;
    const [startLine, startColumn] = position(start);
    const [endLine, endColumn] = end > start ? position(end - 1) : [startLine, startColumn];
    return {
      image: text.slice(start, end),
      startOffset: start,
      endOffset: end - 1,
      startLine,
      startColumn,
      endLine,
      endColumn,
      tokenType,
      tokenTypeIdx: tokenType.tokenTypeIdx as number,
    };
  }
}

/** A name or a word to choose says in the syntax tree what the reader has read it as: `PD1` for the 1 of “Primary driver 1”. */
export class DriverValueConverter extends DefaultValueConverter {
  private readonly lexer: () => Lexer;

  constructor(services: LangiumCoreServices) {
    super();
    this.lexer = () => services.parser.Lexer;
  }

  override convert(input: string, node: CstNode): ValueType {
    const lexer = this.lexer();
    const said = lexer instanceof DriverLexer ? lexer.said.get(node.offset) : undefined;
    return said ?? super.convert(input, node);
  }
}

type Positions = (offset: number) => [line: number, column: number];

/** Line and column, both from 1, of an offset. */
function positions(text: string): Positions {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return [low + 1, offset - (starts[low] as number) + 1];
  };
}
