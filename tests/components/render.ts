import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

/** The HTML of a component, without the marks by which Astro finds its scoped styles. */
export async function renderComponent(
  component: AstroComponentFactory,
  options: { props?: Record<string, unknown>; slots?: Record<string, string> } = {},
): Promise<string> {
  const container = await AstroContainer.create();
  const html = await container.renderToString(component, options);
  return (
    html
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/ data-astro-[\w-]+(?:="[^"]*")?/g, '')
      // Where attributes are spread the mark is a class.
      .replace(/ class="astro-\w+"| astro-\w+(?=")/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  );
}
