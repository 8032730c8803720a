/**
 * An address as people and file systems spell it: `caf%C3%A9.png` becomes `café.png`. What would mean something else in an address
 * (`%2F`, `%3F`, `%23`) stays, and so does all of an address that is not encoded as it should be.
 */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
