import type { IParserConfig } from 'langium';

/**
 * Because the reader settles what each word is, one token of look-ahead is enough. Langium's own strategy looks further and
 * takes time that grows with the depth of nesting.
 */
export const parserConfig: IParserConfig = { maxLookahead: 1, recoveryEnabled: true };
