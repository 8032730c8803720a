import type { MermaidConfig } from 'mermaid';

declare global {
  interface Window {
    /** Draws a diagram. @returns SVG with a style sheet in it. */
    drawMermaid?: (id: string, source: string, config: MermaidConfig) => Promise<string>;
  }
}

/** Of this module, which runs in the workshop: see mermaid-workshop.ts. */
export const address = import.meta.url;

let last: Promise<unknown> = Promise.resolve();

/** Mermaid has one configuration at a time, so it draws one diagram after the other. */
window.drawMermaid = (id, source, config) => {
  const drawn = last.then(async () => {
    const { default: mermaid } = await import('mermaid');
    mermaid.initialize(config);
    return (await mermaid.render(id, source)).svg;
  });
  last = drawn.catch(() => undefined);
  return drawn;
};
