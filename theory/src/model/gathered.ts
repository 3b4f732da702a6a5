/** Of which checks the problems stay as hints, each at its place, where one problem tells them all. */
export const GATHERED: readonly string[] = [
  'primary-driver-unmeasured',
  'secondary-driver-unmeasured',
  'dead-end-driver',
  'measure-no-definition',
  'rate-without-denominator',
  'target-without-date',
  'baseline-missing',
  'level-skip',
  'orphan-change-idea',
  'measure-unlinked',
  'adopted-without-test',
  'aim-deadline-passed',
];
