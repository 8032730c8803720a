import { createHash } from 'node:crypto';
import type { APIContext } from 'astro';

/**
 * Lets a page have rules of its own in a `<style>`. The policy stands in the page's head, which is written before its
 * components: the layout calls this.
 */
export function allowStyles(csp: APIContext['csp'], styles: string | undefined): void {
  if (styles === undefined) return;
  csp?.insertStyleHash(`sha256-${createHash('sha256').update(styles).digest('base64')}`);
}
