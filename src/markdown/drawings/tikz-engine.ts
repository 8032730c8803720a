import { setTimeout } from 'node:timers/promises';

/** The parts of node-tikzjax that are used: TeX with TikZ as WebAssembly, and what converts its output. */
interface TexModule {
  load: () => Promise<void>;
  tex: (source: string) => Promise<Uint8Array>;
  /** The files of TeX, in memory. */
  dumpMemfs: () => { readdirSync: (folder: string) => string[] };
}

type LoadFile = (name: string) => Promise<Uint8Array>;

interface Library {
  setFileLoader: (load: LoadFile) => void;
  readFileSync: (name: string) => Uint8Array;
  deleteEverything: () => void;
}

interface Converter {
  dvi2html: (
    dvi: AsyncIterable<Uint8Array>,
    output: { write: (chunk: string) => void },
  ) => Promise<unknown>;
}

interface Engine {
  texModule: TexModule;
  library: Library;
  convert: Converter['dvi2html'];
  run: Run;
}

/** What is known of the run that is going on. */
interface Run {
  log: string;
  /** How often TeX has asked for a file. */
  loads: number;
  isOver: boolean;
}

/** What TeX made of a source. */
export interface TexResult {
  /** `input.log`. */
  log: string;
  /** An SVG with texts in the fonts of TeX; undefined if there was a mistake. */
  svg: string | undefined;
}

let engine: Promise<Engine> | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Runs TeX, which has one memory: one source after the other. */
export function runTex(source: string): Promise<TexResult> {
  const result = last.then(() => run(source));
  last = result.catch(() => undefined);
  return result;
}

/** The packages that can be used. */
export async function knownPackages(): Promise<string[]> {
  engine ??= loadEngine();
  const { texModule } = await engine;
  return texModule
    .dumpMemfs()
    .readdirSync('/tex_files')
    .flatMap((name) => (name.endsWith('.sty') ? name.slice(0, -'.sty'.length) : []));
}

async function run(source: string): Promise<TexResult> {
  engine ??= loadEngine();
  const { texModule, library, convert, run: current } = await engine;
  Object.assign(current, { log: '', loads: 0, isOver: false } satisfies Run);
  const finished = texModule.tex(`\\nonstopmode${source}`).catch(() => undefined);
  const waiting = stalled(current);
  const dvi = await Promise.race([finished, waiting]);
  current.isOver = true;
  await waiting;
  // Of a run that has ended they are gone already.
  if (current.log === '') library.deleteEverything();
  const { log } = current;
  if (!dvi) return { log, svg: undefined };
  let svg = '';
  await convert(once(dvi), { write: (chunk) => (svg += chunk) });
  return { log, svg };
}

/**
 * At a mistake after which it cannot go on, TeX stops and node-tikzjax waits on. TeX does nothing by itself but to ask for files; so
 * if it asks for none while nothing else is to be done, it has stopped. Before the first one, WebAssembly is made ready, which may take long.
 */
async function stalled(current: Run): Promise<undefined> {
  let [idle, loads] = [0, -1];
  while (idle < 5 && !current.isOver) {
    await setTimeout(100);
    idle = loads > 0 && current.loads === loads ? idle + 1 : 0;
    loads = current.loads;
  }
}

async function* once(dvi: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield Buffer.from(dvi);
}

/**
 * The modules are named one by one: the package as a whole loads jsdom and SVGO too, which are not needed. Its log of TeX is gone
 * before it says that there was a mistake, so it is kept when the files of a run are deleted.
 */
async function loadEngine(): Promise<Engine> {
  const [{ default: texModule }, { default: library }, { default: converter }] = await Promise.all([
    import('node-tikzjax/dist/bootstrap.js') as Promise<{ default: TexModule }>,
    import('node-tikzjax/dist/library.js') as Promise<{ default: Library }>,
    import('@prinsss/dvi2html') as Promise<{ default: Converter }>,
  ]);
  await texModule.load();
  const current: Run = { log: '', loads: 0, isOver: true };
  const { deleteEverything, setFileLoader } = library;
  library.deleteEverything = () => {
    current.log = readLog(library);
    deleteEverything();
  };
  library.setFileLoader = (load) => {
    setFileLoader((name) => {
      current.loads++;
      return load(name);
    });
  };
  return { texModule, library, convert: converter.dvi2html, run: current };
}

function readLog(library: Library): string {
  try {
    return Buffer.from(library.readFileSync('input.log')).toString('latin1');
  } catch {
    return '';
  }
}
