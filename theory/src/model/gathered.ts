/** Of which checks the problems stay as hints, each at its place, where one problem tells them all. */
export const GATHERED: readonly string[] = [
  'primary-driver-unmeasured',
  'secondary-driver-unmeasured',
  'dead-end-driver',
  'measure-no-definition',
  'rate-without-denominator',
  'baseline-missing',
  'level-skip',
  'aim-deadline-passed',
];
