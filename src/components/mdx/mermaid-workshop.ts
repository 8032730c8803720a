/** Draws a diagram; see mermaid-engine.ts. */
export type Workshop = NonNullable<Window['drawMermaid']>;

/** Opens the page whose policy lets Mermaid write style sheets, and loads Mermaid there, with the faces of this page. */
export async function openWorkshop(address: string): Promise<Workshop> {
  const frame = await openFrame(address);
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) throw new TypeError(`${address} cannot be opened.`);
  await copyFaces(contentDocument);
  const { address: engine } = await import('./mermaid-engine.ts');
  const script = contentDocument.createElement('script');
  script.type = 'module';
  script.src = engine;
  await append(script, contentDocument);
  const { drawMermaid } = contentWindow;
  if (!drawMermaid) throw new TypeError(`${engine} cannot be loaded.`);
  return drawMermaid;
}

/** Mermaid measures, so the frame must be laid out; but nobody sees it. Gantt charts are as wide as it is. */
async function openFrame(address: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = 'Mermaid';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.style.cssText =
    'position: fixed; inset: 0 auto auto 0; inline-size: 46rem; block-size: 30rem; border: 0; visibility: hidden; pointer-events: none';
  await append(frame, document);
  return frame;
}

async function copyFaces(target: Document): Promise<void> {
  const { fontFamily } = getComputedStyle(
    document.querySelector('.drawing-source') ?? document.body,
  );
  // In `astro dev` style sheets are elements.
  const sheets = document.querySelectorAll<HTMLLinkElement | HTMLStyleElement>(
    'link[rel="stylesheet"], style',
  );
  const withFaces = [...sheets].filter(({ sheet }) =>
    [...(sheet?.cssRules ?? [])].some(
      (rule) =>
        rule instanceof CSSFontFaceRule &&
        fontFamily.includes(rule.style.getPropertyValue('font-family')),
    ),
  );
  await Promise.all(withFaces.map((sheet) => append(target.importNode(sheet, true), target)));
  // A family may stand for fonts of the reader's computer, which has none of them: then the next one is taken, as on the page.
  await target.fonts.load(`16px ${fontFamily}`).catch(() => target.fonts.ready);
}

/** Waits until it is loaded. */
function append(element: HTMLElement, target: Document): Promise<void> {
  return new Promise((resolve, reject) => {
    element.addEventListener('load', () => resolve(), { once: true });
    element.addEventListener('error', () => reject(new TypeError(`${element.outerHTML} failed.`)), {
      once: true,
    });
    const parent = element instanceof HTMLIFrameElement ? target.body : target.head;
    parent.append(element);
  });
}
