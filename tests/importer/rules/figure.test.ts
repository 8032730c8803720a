import { describe, expect, it } from 'vitest';
import { clean, convert } from '../convert.ts';

describe('a figure include', () => {
  it('becomes a Figure with the parameters that mean something', () => {
    expect(
      clean(
        '{% include figure.liquid path="assets/img/a.png" class="rounded z-depth-1" zoomable=true loading="eager" %}',
      ),
    ).toBe('<Figure src="assets/img/a.png" class="rounded z-depth-1" loading="eager" zoomable />');
  });

  it('may have its older name, single quotes and several lines', () => {
    const include = `{% include figure.html
      path='/assets/img/a.png'
      alt='A "cell"' zoomable=false
      cache_bust=true %}`;
    expect(clean(include)).toBe(
      `<Figure src="assets/img/a.png" alt='A "cell"' zoomable={false} />`,
    );
  });

  it('takes its alternative text from a plain caption, which stays a prop', () => {
    expect(clean('{% include figure.liquid path="a.png" caption="Two cells" %}')).toBe(
      '<Figure src="a.png" alt="Two cells" caption="Two cells" />',
    );
  });

  it('puts a caption with mark-up between its tags', () => {
    const include = String.raw`{% include figure.liquid path="a.png" caption="<b>Spikes</b> of $$x_1$$ per \"trial\"" %}`;
    expect(clean(include)).toBe(
      [
        `<Figure src="a.png" alt='Spikes of x_1 per "trial"'>`,
        String.raw`  **Spikes** of $$x_1$$ per \"trial\"`,
        '</Figure>',
      ].join('\n'),
    );
  });

  it('writes lengths as props and limits as style', () => {
    const include =
      '{% include figure.liquid path="a.png" width="60%" height="auto" max-width="400" style="border: 0;" title="T" sizes="50vw" id="fig" %}';
    expect(clean(include)).toBe(
      `<Figure
  src="a.png"
  title="T"
  width="60%"
  sizes="50vw"
  style="max-width: min(100%, 400px); border: 0"
  id="fig"
/>`,
    );
  });

  it('leaves out what is a variable, unknown or wrong, and says so', () => {
    const include = '{% include figure.liquid path="a.png" width=w shadow="1" loading="later" %}';
    expect(convert(include)).toMatchObject({
      mdx: '<Figure src="a.png" />',
      findings: ['1:1 figure-variable', '1:1 figure-parameter', '1:1 figure-parameter'],
    });
  });

  it('stays visible if its image is a variable', () => {
    expect(convert('Text\n\n{% include figure.liquid path=page.picture %}')).toMatchObject({
      mdx: 'Text\n\n`{% include figure.liquid path=page.picture %}`',
      findings: ['3:1 figure-variable'],
    });
  });

  it('reads a tag in its caption, whose quotes have backslashes', () => {
    const include = String.raw`{% include figure.liquid path="a.png" caption="By <a href=\"https://b.org/?c=d\">B</a>" %}`;
    expect(clean(include)).toContain('By [B](https://b.org/?c=d)');
  });

  it('leaves a marked box with its caption if the image is missing', () => {
    const include = '{% include figure.liquid path="assets/missing.png" caption="Two cells" %}';
    expect(convert(include)).toEqual({
      mdx: '<MissingFigure src="assets/missing.png" caption="Two cells" />',
      findings: ['1:1 image-missing'],
      images: [],
    });
  });

  it('stands apart from the text around it, within its list item', () => {
    const markdown = '1. One\n   {% include figure.liquid path="a.png" %}\n2. Two';
    expect(clean(markdown)).toBe('1. One\n\n   <Figure src="a.png" />\n\n2. Two');
  });

  it('without a path is a marked box too', () => {
    expect(convert('{% include figure.liquid caption="A" %}').mdx).toBe(
      '<MissingFigure src="?" caption="A" />',
    );
  });
});
