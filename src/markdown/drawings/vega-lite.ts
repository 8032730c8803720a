type VegaLite = typeof import('vega-lite');

let loaded: Promise<Pick<VegaLite, 'compile'>> | undefined;

/**
 * Vega-Lite, which gives every `Set` of the process a `toJSON`: others that go through the keys of one (Astro does) stumble over it.
 * Here sets have it only while a chart is compiled.
 */
export function loadVegaLite(): Promise<Pick<VegaLite, 'compile'>> {
  loaded ??= import('vega-lite').then(({ compile }) => {
    const added = Object.getOwnPropertyDescriptor(Set.prototype, 'toJSON');
    Reflect.deleteProperty(Set.prototype, 'toJSON');
    return {
      compile(...chart) {
        if (added) Object.defineProperty(Set.prototype, 'toJSON', added);
        try {
          return compile(...chart);
        } finally {
          Reflect.deleteProperty(Set.prototype, 'toJSON');
        }
      },
    };
  });
  return loaded;
}
