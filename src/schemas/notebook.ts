import * as z from 'zod';

/**
 * Notebooks of Jupyter: nbformat 4, https://nbformat.readthedocs.io/en/latest/format_description.html. What Folia shows has to be
 * right; other keys are free, as they are there.
 */

/** Text, which notebooks write as a list of its lines. */
const lines = () =>
  z
    .union([z.string(), z.array(z.string())])
    .transform((value) => (typeof value === 'string' ? value : value.join('')))
    .meta({ expects: 'text, or a list of lines' });

const cellTypes = { expects: 'markdown, code or raw' };
const outputTypes = { expects: 'stream, display_data, execute_result or error' };

const count = () => z.int().nonnegative().nullish().meta({ expects: 'a whole number, or null' });

/** One thing in several formats, by MIME type. */
const bundle = z
  .looseObject({
    /** A drawing. */
    'image/svg+xml': lines().optional(),
    /** A picture, in Base64. */
    'image/png': lines().optional(),
    /** A photograph, in Base64. */
    'image/jpeg': lines().optional(),
    /** HTML, of which a page shows what is harmless. */
    'text/html': lines().optional(),
    /** A formula, with its dollars. */
    'text/latex': lines().optional(),
    /** Markdown. */
    'text/markdown': lines().optional(),
    /** Text for terminals. */
    'text/plain': lines().optional(),
  })
  .meta({ expects: 'a map of contents by MIME type' });

const pictureMetadata = z.looseObject({
  /** Width at which it is shown, in pixels. */
  width: z.number().positive().optional().meta({ expects: 'a number of pixels' }),
  /** What it shows, for those who do not see it. */
  alt: z.string().optional().meta({ expects: 'text' }),
});

const bundleMetadata = z
  .looseObject({
    /** Of a picture. */
    'image/png': pictureMetadata.optional(),
    /** Of a picture. */
    'image/jpeg': pictureMetadata.optional(),
    /** Of a drawing. */
    'image/svg+xml': pictureMetadata.optional(),
  })
  .optional()
  .meta({ expects: 'a map' });

const stream = z.looseObject({
  /** What kind of output it is. */
  output_type: z.literal('stream').meta(outputTypes),
  /** `stdout` or `stderr`. */
  name: z.string().meta({ expects: 'stdout or stderr' }),
  /** What was printed. */
  text: lines(),
});

const displayData = z.looseObject({
  /** What kind of output it is. */
  output_type: z.literal('display_data').meta(outputTypes),
  /** The formats in which there is it. */
  data: bundle,
  /** How they are shown. */
  metadata: bundleMetadata,
});

const executeResult = z.looseObject({
  ...displayData.shape,
  /** What kind of output it is. */
  output_type: z.literal('execute_result').meta(outputTypes),
});

const error = z.looseObject({
  /** What kind of output it is. */
  output_type: z.literal('error').meta(outputTypes),
  /** Its class. */
  ename: z.string().meta({ expects: 'text' }),
  /** Its message. */
  evalue: z.string().meta({ expects: 'text' }),
  /** Where it came about, with colours for terminals. */
  traceback: z.array(z.string()).meta({ expects: 'a list of lines' }),
});

const output = z
  .discriminatedUnion('output_type', [stream, displayData, executeResult, error])
  .meta({ expects: 'an output: stream, display_data, execute_result or error' });

const cellMetadata = z
  .looseObject({
    /** What is shown of the cell. */
    tags: z.array(z.string()).optional().meta({ expects: 'a list of texts' }),
    /** MIME type of a raw cell. */
    format: z.string().optional().meta({ expects: 'text' }),
    /** The same in older notebooks. */
    raw_mimetype: z.string().optional().meta({ expects: 'text' }),
  })
  .optional()
  .meta({ expects: 'a map' });

const cellFields = {
  /** What is written in it. */
  source: lines(),
  /** Tags and the like. */
  metadata: cellMetadata,
  /** Files that belong to it: contents by MIME type, by their name. */
  attachments: z
    .record(z.string(), z.record(z.string(), lines()))
    .optional()
    .meta({ expects: 'a map of files, each a map of contents by MIME type' }),
};

const markdownCell = z.looseObject({
  /** What kind of cell it is. */
  cell_type: z.literal('markdown').meta(cellTypes),
  ...cellFields,
});

const rawCell = z.looseObject({
  /** What kind of cell it is. */
  cell_type: z.literal('raw').meta(cellTypes),
  ...cellFields,
});

const codeCell = z.looseObject({
  /** What kind of cell it is. */
  cell_type: z.literal('code').meta(cellTypes),
  ...cellFields,
  /** Its number when it was run. */
  execution_count: count(),
  /** What came of it. */
  outputs: z.array(output).meta({ expects: 'a list of outputs' }),
});

const cell = z
  .discriminatedUnion('cell_type', [markdownCell, codeCell, rawCell])
  .meta({ expects: 'a cell: markdown, code or raw' });

const author = z.union([
  z.string().transform((name) => ({ name })),
  z.looseObject({
    /** Name as readers see it. */
    name: z.string(),
  }),
]);

export const notebookSchema = z.looseObject({
  /** Version of the format; others are refused before. */
  nbformat: z.literal(4).meta({ expects: '4' }),
  /** Its revision. */
  nbformat_minor: z.int().meta({ expects: 'a whole number' }),
  /** What is known of the whole. */
  metadata: z
    .looseObject({
      /** Title, for a notebook without one in its text. */
      title: z.string().optional().meta({ expects: 'text' }),
      /** Who wrote it. */
      authors: z
        .array(author)
        .optional()
        .meta({ expects: 'a list of names, or of maps with a name' }),
      /** What ran the code. */
      kernelspec: z
        .looseObject({
          /** Name of the language. */
          language: z.string().optional().meta({ expects: 'text' }),
        })
        .optional()
        .meta({ expects: 'a map' }),
      /** The language of the code. */
      language_info: z
        .looseObject({
          /** Name of the language. */
          name: z.string().optional().meta({ expects: 'text' }),
        })
        .optional()
        .meta({ expects: 'a map' }),
    })
    .meta({ expects: 'a map' }),
  /** Texts and code, in their order. */
  cells: z.array(cell).meta({ expects: 'a list of cells' }),
});

export type NotebookData = z.output<typeof notebookSchema>;
export type Cell = NotebookData['cells'][number];
export type CodeCell = z.output<typeof codeCell>;
export type Output = z.output<typeof output>;
export type Bundle = z.output<typeof bundle>;
export type BundleMetadata = z.output<typeof bundleMetadata>;
