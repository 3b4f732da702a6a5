/** Bytes in Base64, on either host. */
export function base64Of(bytes: Uint8Array): string {
  let signs = '';
  // In pieces, because a function takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8192) signs += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(signs);
}
