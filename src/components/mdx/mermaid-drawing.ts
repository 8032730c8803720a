import { LaterDrawing, type DrawingNames } from './later-drawing.ts';
import { mermaidConfig } from './mermaid-theme.ts';
import { openWorkshop, type Workshop } from './mermaid-workshop.ts';
import { ShadowPicture } from './shadow-picture.ts';

/** One serves all diagrams of a page. */
let workshop: Promise<Workshop> | undefined;
let count = 0;

/**
 * A diagram of Mermaid. Mermaid writes style sheets into the page and measures what they do, which the page's policy forbids: so
 * it works in a page of its own. Both themes are drawn; the page's style sheet shows one of them, on paper the light one.
 */
class MermaidDrawing extends LaterDrawing {
  protected override async draw(
    source: string,
    picture: HTMLElement,
    names: DrawingNames,
  ): Promise<void> {
    workshop ??= openWorkshop(this.dataset['frame'] ?? '');
    const draw = await workshop;
    const number = ++count;
    const shadow = new ShadowPicture(picture, names);
    for (const theme of ['light', 'dark'] as const) {
      shadow.add(await draw(`mermaid-${number}-${theme}`, source, mermaidConfig(theme)), theme);
    }
    shadow.show();
  }
}

customElements.define('mermaid-drawing', MermaidDrawing);
