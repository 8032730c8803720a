/** Licences under which a site may be published with nothing but a notice, by their SPDX names (https://spdx.org/licenses/). */
export const allowedLicences: ReadonlySet<string> = new Set([
  ...[
    '0BSD',
    'Apache-2.0',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'ISC',
    'MIT',
  ],
  ...['MIT-0', 'OFL-1.1', 'Python-2.0', 'Unlicense', 'Zlib'],
]);

export interface Exception {
  /** As package-lock.json has it. */
  licence: string;
  /** Whether its code, changed by nobody, may be in what readers load. */
  reachesReaders: boolean;
  reason: string;
}

/** Packages under other licences, and why they are there all the same. `*` stands for the names of platforms. */
export const exceptions: Readonly<Record<string, Exception>> = {
  '@giscus/react': {
    licence: 'none',
    reachesReaders: true,
    reason: 'package.json does not say; its repository, giscus/giscus-component, is MIT.',
  },
  khroma: { licence: 'none', reachesReaders: true, reason: 'MIT, by its file "license".' },
  elkjs: {
    licence: 'EPL-2.0 OR GPL-3.0-or-later',
    reachesReaders: true,
    reason:
      'Mermaid loads it for layouts of ELK; EPL-2.0 asks for nothing where the code is unchanged.',
  },
  '@prinsss/dvi2html': {
    licence: 'GPL-3.0',
    reachesReaders: false,
    reason: 'Draws TikZ at build; pages hold pictures that it made.',
  },
  'node-tikzjax': {
    licence: 'LPPL-1.3c',
    reachesReaders: false,
    reason: 'TeX at build; pages hold pictures that it made.',
  },
  citeproc: {
    licence: 'CPAL-1.0 OR AGPL-1.0',
    reachesReaders: false,
    reason: 'Writes citations at build; pages hold text that it made.',
  },
  'caniuse-lite': {
    licence: 'CC-BY-4.0',
    reachesReaders: false,
    reason: 'Data of browsers, read at build.',
  },
  'lightningcss*': {
    licence: 'MPL-2.0',
    reachesReaders: false,
    reason: 'Makes CSS smaller at build.',
  },
  '@img/sharp-libvips-*': {
    licence: 'LGPL-3.0-or-later',
    reachesReaders: false,
    reason: 'Makes pictures at build.',
  },
  '@img/sharp-win32-*': {
    licence: 'Apache-2.0 AND LGPL-3.0-or-later',
    reachesReaders: false,
    reason: 'Makes pictures at build.',
  },
  '@img/sharp-wasm32': {
    licence: 'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
    reachesReaders: false,
    reason: 'Makes pictures at build.',
  },
};
