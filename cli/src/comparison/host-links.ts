/** Addresses of lines on the code host in whose run a comparison is written. */
import { placeOf, type Versions } from '@driver-diagrams/library/common/versions';
import type { Change } from '@driver-diagrams/theory/compare/index';

/** What a run says of its host: variables that GitHub Actions and GitLab CI set in each. */
type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The address of the line where a change stands now; for what is gone, where it stood.
 *
 * @param environment of the run; outside of one no host is known, and there is nothing to link to
 * @returns nothing for a place in no commit, since no host has it
 */
export function hostLinks(environment: Environment, versions: Versions): (change: Change) => string | undefined {
  const base = baseOf(environment);
  return (change) => {
    const place = placeOf(change, versions);
    if (base === undefined || place?.commit === undefined) return undefined;
    const path = place.path.split('/').map(encodeURIComponent).join('/');
    return `${base}/${place.commit}/${path}#L${place.line}`;
  };
}

function baseOf({ GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITLAB_CI, CI_PROJECT_URL }: Environment) {
  if (GITHUB_ACTIONS && GITHUB_SERVER_URL && GITHUB_REPOSITORY) {
    return `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob`;
  }
  return GITLAB_CI && CI_PROJECT_URL ? `${CI_PROJECT_URL}/-/blob` : undefined;
}
