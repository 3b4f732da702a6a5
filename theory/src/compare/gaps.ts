/** What of two versions is not compared, since it could not be read: what is so in both alike is told once. */
import type { Import, Theory } from '../model/model.ts';
import { unreadText } from './report.ts';

/** One version, as far as it tells what could not be read. */
export interface GapSide {
  /** What the version is called in a sentence. */
  name: string;
  files: readonly {
    /** What the file goes by on both sides, and what it is called on this one. */
    path: string;
    ownPath: string;
    theory: Theory;
    /** The whole text. */
    text: string;
    /** The line of an offset, from 1. */
    lineAt(offset: number): number;
    /** True for a file that is only there so that names lead somewhere: what it imports is not compared anyway. */
    context?: boolean;
    /** True where its own path says which version it is. */
    isVersion?: boolean;
  }[];
  /** What cannot be read at all, each with a sentence; `content` is the same for the same bytes. */
  unreadable: readonly { path: string; message: string; content?: string }[];
}

/** Something that is not compared. */
interface Gap {
  path: string;
  sentence: string;
  /** True where it is so in both versions, with the same content. */
  isAlike: boolean;
}

/** What of one version cannot be compared, and what is said of it where it is the same in both. */
interface OwnGap {
  path: string;
  /** The same for the same gap with the same content; missing for one that cannot be told. */
  key?: string;
  sentence: string;
  ofBoth: string;
}

/** Why the file of an import cannot be used; undefined where it can, or where that is told already. */
type WhyNotImported = (each: Import, from: Theory) => string | undefined;

/** @returns in the order of the older version, then of the newer one */
export function gapsOf(
  { before, after }: { before: GapSide; after: GapSide },
  whyNotImported: Record<'before' | 'after', WhyNotImported>,
): Gap[] {
  const [older, newer] = [ownGaps(before, whyNotImported.before), ownGaps(after, whyNotImported.after)];
  const keys = ({ key }: OwnGap) => key ?? [];
  const [inOld, inNew] = [new Set(older.flatMap(keys)), new Set(newer.flatMap(keys))];
  const told = (gaps: readonly OwnGap[], others: ReadonlySet<string>) =>
    gaps.map(({ path, key, sentence, ofBoth }): Gap => {
      const isAlike = key !== undefined && others.has(key);
      return { path, sentence: isAlike ? ofBoth : sentence, isAlike };
    });
  const all = [...told(older, inNew), ...told(newer, inOld)];
  return all.filter(({ sentence }, n) => all.findIndex((each) => each.sentence === sentence) === n);
}

function ownGaps({ name, files, unreadable }: GapSide, whyNotImported: WhyNotImported): OwnGap[] {
  const whole = unreadable.map(
    ({ path, message, content }): OwnGap => ({
      path,
      ...(content !== undefined && { key: `${path}\n${content}` }),
      sentence: `${message} ${path} is left out of the comparison.`,
      ofBoth: `${path} cannot be read as text. Its content is the same in both versions; it is left out of the comparison.`,
    }),
  );
  const parts = files.flatMap(({ path, ownPath, theory, text, lineAt, isVersion }): OwnGap[] => {
    const problem = theory.problems.find(({ breaks }) => breaks);
    if (!problem) return [];
    const where = `${ownPath}, line ${lineAt(problem.place.start)}`;
    return [
      {
        path,
        ...(!isVersion && { key: `${path}\n${text}` }),
        sentence: unreadText(isVersion ? where : `${where}, in ${name}`, problem, theory),
        ofBoth: `${where}, in both versions: ${problem.message} What cannot be read there is not compared.`,
      },
    ];
  });
  const imports = files.flatMap(({ path, ownPath, theory, lineAt, context }) =>
    theory.imports.flatMap((each): OwnGap[] => {
      const message = context || each.problem === 'itself' ? undefined : whyNotImported(each, theory);
      if (message === undefined) return [];
      const where = `${ownPath}, line ${lineAt(each.source.start)}`;
      const rest = `${message} What stands there is not compared.`;
      return [
        {
          path,
          key: `${path}\nimport ${each.path}\n${message}`,
          sentence: `${where}, in ${name}: ${rest}`,
          ofBoth: `${where}, in both versions: ${rest}`,
        },
      ];
    }),
  );
  return [...whole, ...parts, ...imports];
}
