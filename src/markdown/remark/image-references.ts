import type { Definition, Root } from 'mdast';
import { visit } from '../../lib/visit.ts';

/** Writes `![alt][name]` as the image that `[name]: a.png "Title"` defines, so that every image is treated alike. */
export function remarkImageReferences() {
  return (tree: Root): void => {
    const definitions = new Map<string, Definition>();
    visit(tree, 'definition', (definition) => {
      // The first of several counts, as in Markdown.
      if (!definitions.has(definition.identifier))
        definitions.set(definition.identifier, definition);
    });
    visit(tree, 'imageReference', ({ identifier, alt, position }, index, parent) => {
      const definition = definitions.get(identifier);
      if (!definition || !parent || index === undefined) return;
      const { url, title } = definition;
      parent.children[index] = {
        type: 'image',
        url,
        ...(alt !== undefined && { alt }),
        ...(title !== undefined && { title }),
        ...(position && { position }),
      };
    });
  };
}
