import { LaterDrawing, type DrawingNames } from './later-drawing.ts';
import { pageTheme, watchPageTheme } from './page-theme.ts';
import { ThemeColors } from './theme-colors.ts';

let count = 0;

/** A chart whose library knows no custom properties: it is drawn anew when the theme of the page changes. */
export abstract class ChartDrawing extends LaterDrawing {
  protected override async draw(
    source: string,
    picture: HTMLElement,
    names: DrawingNames,
  ): Promise<void> {
    const box = document.createElement('div');
    box.className = 'chart';
    picture.replaceChildren(box, ...describe(box, names));
    const paint = await this.prepare(source, box);
    const repaint = async () => {
      const colors = new ThemeColors(pageTheme());
      try {
        await paint(colors);
      } finally {
        colors.dispose();
      }
    };
    await repaint();
    watchPageTheme(() => void repaint());
  }

  /**
   * Loads the library.
   *
   * @param source the JSON of the fence.
   * @param box an empty block that is as wide as the text.
   * @returns what draws the chart into the box, or draws it there again in other colours.
   */
  protected abstract prepare(source: string, box: HTMLElement): Promise<PaintChart>;
}

export type PaintChart = (colors: ThemeColors) => void | Promise<void>;

/** @returns the element that holds the description, if there is one. */
function describe(box: HTMLElement, { title, description }: DrawingNames): HTMLElement[] {
  box.role = 'img';
  box.ariaLabel = title;
  if (description === undefined) return [];
  const text = document.createElement('p');
  text.id = `chart-${++count}-description`;
  text.textContent = description;
  text.hidden = true;
  box.setAttribute('aria-describedby', text.id);
  return [text];
}
