import type { BrowserContext } from '@playwright/test';

/** Which requests are expected. */
export interface Expected {
  /** Origins of the sites that are looked at. */
  own: readonly string[];
  /** Origins of other hosts that may be asked, whether or not anybody answers for them. */
  others: ReadonlySet<string>;
}

/**
 * What Chromium says when it skips its own transition from page to page: the reader was quicker, or one of the two takes part in none,
 * as a picture in a tab of its own. No script of a page can hear of it: https://github.com/w3c/csswg-drafts/issues/13726.
 */
const transitionSkipped = /ViewTransition opt-in disabled|Transition was (?:aborted|skipped)/;

/** What Chromium says, three seconds after a page has loaded, of a font that an earlier page has left in its memory: it is taken from there. */
const fontInMemory = /\.woff2 was preloaded using link preload but not used/;

/** Collects what no page may cause: errors, violations of its policy, requests that nobody expected. */
export async function collectComplaints(
  context: BrowserContext,
  { own, others }: Expected,
  complaints: string[],
): Promise<void> {
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`The policy ${violatedDirective} forbids ${blockedURI}`);
    });
  });
  let pages = 0;
  context.on('pageload', () => pages++);
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (pages > 1 && fontInMemory.test(message.text())) return;
    const { url } = message.location();
    const { origin, pathname } = URL.canParse(url) ? new URL(url) : {};
    // A picture in a tab of its own names no icon, so that the browser asks for one where it always is.
    if (pathname === '/favicon.ico' || (origin !== undefined && others.has(origin))) return;
    complaints.push(`${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    const { message } = error.error();
    if (!transitionSkipped.test(message)) complaints.push(`error: ${message}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  // To stop each request and let it go on would take a third of the time of all tests; no name of another host is resolved.
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (!/^https?:$/.test(protocol) || own.includes(origin) || others.has(origin)) return;
    complaints.push(`request to another host: ${request.url()}`);
  });
}
