import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

const include = '{% include figure.liquid path="a.png" %}';
const two = `<div class="row"><div class="col">${include}</div><div class="col">${include}</div></div>`;

describe('a caption below a figure', () => {
  it('belongs to the figure, its links as Markdown', () => {
    const markdown = `<div class="row">
  <div class="col-sm">
    ${include}
  </div>
</div>
<div class="caption">
  Cells over <em>time</em>. <a href="https://example.org/a">Source</a>
</div>
Text after`;
    expect(clean(markdown)).toBe(
      `<Figure src="a.png" alt="Cells over time. Source">
  Cells over *time*. [Source](https://example.org/a)
</Figure>

Text after`,
    );
  });

  it('belongs to an include without a row too', () => {
    expect(clean(`${include}\n\n<div class="caption">Cells</div>`)).toBe(
      '<Figure src="a.png" alt="Cells" caption="Cells" />',
    );
  });

  it('belongs to all figures of a row together', () => {
    expect(clean(`${two}\n<div class="caption">Left and $$r$$ight</div>`)).toBe(
      '<Row>\n<Figure src="a.png" />\n<Figure src="a.png" />\n<Caption>\nLeft and $$r$$ight\n</Caption>\n</Row>',
    );
  });

  it('keeps the alternative text that the figure has', () => {
    const described = '{% include figure.liquid path="a.png" alt="A dot" %}';
    expect(clean(`${described}\n<div class="caption">Cells</div>`)).toContain(
      'alt="A dot" caption="Cells"',
    );
  });

  it('escapes what MDX would take for code', () => {
    expect(clean(`${include}\n<div class="caption">All {x} with x &lt; 3</div>`)).toBe(
      '<Figure src="a.png" alt="All {x} with x < 3">\n  All \\{x\\} with x &lt; 3\n</Figure>',
    );
  });

  it('stays HTML where it holds more than a line of text, or where there is no figure', () => {
    expect(clean('A table\n\n<div class="caption">Numbers</div>')).toBe(
      'A table\n\n<div class="caption">Numbers</div>',
    );
    expect(clean(`${include}\n<div class="caption"><ul><li>One</li></ul></div>`)).toBe(
      '<Figure src="a.png" />\n\n<div class="caption">\n\n<ul>\n<li>One</li>\n</ul>\n\n</div>',
    );
  });

  it('is shown with the marked box if the image is missing', () => {
    const missing = '{% include figure.liquid path="missing.png" %}';
    expect(convert(`${missing}\n<div class="caption">Cells</div>`).mdx).toBe(
      '<MissingFigure src="missing.png" caption="Cells" />',
    );
  });

  it('may cite and have footnotes, which the alternative text has not', () => {
    const include = '{% include figure.liquid path="a.png" %}';
    const caption =
      '<div class="caption">From <d-cite key="b"></d-cite>.<d-footnote>Note</d-footnote></div>';
    expect(clean(`${include}\n${caption}`)).toBe(
      '<Figure src="a.png" alt="From .">\n  From <d-cite key="b"></d-cite>.<d-footnote>Note</d-footnote>\n</Figure>',
    );
  });
});
