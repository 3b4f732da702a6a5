/** Today where the user is, as an ISO day. The only look at a clock; everything else is given the day. */
export function localDay(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
