/** The version in the manifests of all packages, and the section of the changelog that belongs to it. Texts in, texts out. */

/**
 * Why this cannot be the next version; undefined where it can.
 *
 * @param current the version in the manifests
 */
export function versionTrouble(version: string, current: string): string | undefined {
  // The extension shops take three numbers and nothing behind them.
  if (!/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/.test(version))
    return `“${version}” is no version that the extension shops take: three numbers, such as 0.2.0.`;
  if (isBefore(version, current)) return `${version} is older than ${current}, which the manifests say.`;
  return undefined;
}

function isBefore(version: string, other: string): boolean {
  const [there, here] = [other.split('.').map(Number), version.split('.').map(Number)];
  const first = here.findIndex((number, index) => number !== there[index]);
  return first >= 0 && (here[first] ?? 0) < (there[first] ?? 0);
}

/** A manifest with another version, which it also asks of the other packages of the project. */
export function withVersion(manifest: string, version: string): string {
  return manifest
    .replace(/^( {2}"version": )"[^"]*"/m, `$1"${version}"`)
    .replace(/^( {4}"@driver-diagrams\/[^"]+": )"[^"]*"/gm, `$1"${version}"`);
}

/** The lock file with another version of the project's own packages. */
export function lockWithVersion(lock: string, version: string): string {
  const value = JSON.parse(lock) as { version: string; packages: Record<string, LockedPackage> };
  value.version = version;
  for (const [place, entry] of Object.entries(value.packages)) {
    if (place.includes('node_modules/')) continue;
    if (entry.version) entry.version = version;
    for (const name of Object.keys(entry.dependencies ?? {})) {
      if (name.startsWith('@driver-diagrams/') && entry.dependencies) entry.dependencies[name] = version;
    }
  }
  return `${JSON.stringify(value, null, 2)}\n`;
}

interface LockedPackage {
  version?: string;
  dependencies?: Record<string, string>;
}

/** The heading of a version that is being worked on, or was released. */
const HEADING = /^## (\d+\.\d+\.\d+)(?: \(not yet released\)|, (\d{4}-\d\d-\d\d))$/;

/** What the changelog says of a version, without its heading. Throws a sentence where it says nothing. */
export function sectionOf(changelog: string, version: string): string {
  const lines = changelog.split('\n');
  const start = lines.findIndex((line) => HEADING.exec(line)?.[1] === version);
  if (start < 0)
    throw new Error(
      `CHANGELOG.md has no section “## ${version} (not yet released)”: write what has changed for people.`,
    );
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  const section = rest
    .slice(0, end < 0 ? undefined : end)
    .join('\n')
    .trim();
  if (section === '') throw new Error(`CHANGELOG.md says nothing of ${version}: write what has changed for people.`);
  return section;
}

/**
 * The changelog with the day of the release behind the version; the day of one that was released before stays.
 *
 * @param date as 2026-11-30
 */
export function withDate(changelog: string, version: string, date: string): string {
  return changelog.replace(`## ${version} (not yet released)`, `## ${version}, ${date}`);
}

/** The files for code hosts that name a version of the package: what people copy, and the hooks of pre-commit. */
export const PINNED = ['docs/ci/github-workflow.yml', 'docs/ci/gitlab-ci.yml', '.pre-commit-hooks.yaml'];

/**
 * Such a file with another version.
 *
 * @param sum the SHA-256 of the package, in hexadecimal digits; where it is not known, that stays for a person to fill in
 */
export function withPin(text: string, version: string, sum = ''): string {
  return text
    .replace(/^( *DRIVER_VERSION: ).*$/m, `$1${version}`)
    .replace(/^( *DRIVER_SHA256: ).*$/m, `$1'${sum}'`)
    .replace(/(npx --yes driver-diagrams@)[\d.]+/g, `$1${version}`);
}
