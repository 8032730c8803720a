import { readFileSync, globSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { CardPainter } from '../../src/integrations/social/draw-card.ts';
import { socialSize, type SocialCard } from '../../src/lib/social-card.ts';

/**
 * What a picture for link previews costs, in processor time and bytes: with Takumi, which Folia uses, and with Satori and resvg, if
 * they are installed beside it: `npm install --no-save satori @resvg/resvg-js wawoff2`.
 */
const require = createRequire(import.meta.url);
const colors = { paper: '#fff', strong: '#000', muted: '#555', rule: '#ddd', accent: '#060' };
const base = {
  masthead: 'Notes',
  author: 'Ada Linden',
  host: 'folia.example',
  dir: 'ltr' as const,
};
const kinds: Record<string, (index: number) => Pick<SocialCard, 'title' | 'lang'>> = {
  'a short title': (index) => ({ title: `Fired by noise ${index}`, lang: 'en' }),
  'a long title': (index) => ({
    title: `What brains and machines have taught each other, and what they have still to learn: part ${index}`,
    lang: 'en',
  }),
  Chinese: (index) => ({ title: `神经科学与人工智能：从尖峰神经元谈起 ${index}`, lang: 'zh' }),
  Arabic: (index) => ({ title: `ملاحظات حول الدماغ والآلات ${index}`, lang: 'ar' }),
};
const count = 20;

type Draw = (card: SocialCard) => Promise<Uint8Array>;

/** Milliseconds of processor time that a task takes in all threads. */
async function processorTime(task: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function report(name: string, draw: Draw): Promise<void> {
  for (const [kind, cardOf] of Object.entries(kinds)) {
    const card = (index: number): SocialCard => ({ ...base, ...cardOf(index) });
    const first = await processorTime(() => draw(card(0)));
    let bytes = 0;
    const all = await processorTime(async () => {
      for (let index = 1; index <= count; index++) bytes += (await draw(card(index))).length;
    });
    const each = (all / count).toFixed(1).padStart(6);
    const size = (bytes / count / 1000).toFixed(1).padStart(5);
    console.log(
      `${name.padEnd(7)} ${kind.padEnd(14)} first ${first.toFixed(0).padStart(5)} ms, then ${each} ms and ${size} kB each`,
    );
  }
}

interface Others {
  satori: { default: (node: object, options: object) => Promise<string> };
  resvg: { Resvg: new (svg: string) => { render: () => { asPng: () => Uint8Array } } };
  wawoff2: { decompress: (file: Uint8Array) => Promise<Uint8Array> };
}

async function findOthers(): Promise<Others | undefined> {
  const load = async (name: string): Promise<unknown> => import(name);
  try {
    return {
      satori: (await load('satori')) as Others['satori'],
      resvg: (await load('@resvg/resvg-js')) as Others['resvg'],
      wawoff2: (await load('wawoff2')) as Others['wawoff2'],
    };
  } catch {
    return undefined;
  }
}

/** The same card as Satori takes it, in the fonts that it can read: of variable ones the first face. */
async function satoriWith({ satori, resvg, wawoff2 }: Others): Promise<Draw> {
  const packages = ['source-serif-4', 'noto-serif-sc', 'noto-naskh-arabic'].map((name) =>
    path.dirname(require.resolve(`@fontsource-variable/${name}/package.json`)),
  );
  const files = packages.flatMap((folder) => globSync(`${folder}/files/*-wght-normal.woff2`));
  const fonts: { name: string; data: Buffer }[] = [];
  for (const [index, file] of files.entries()) {
    const data = Buffer.from(await wawoff2.decompress(readFileSync(file)));
    fonts.push({ name: `font${index}`, data });
  }
  const fontFamily = fonts.map(({ name }) => name).join(', ');
  const box = (style: object, children: unknown) => ({
    type: 'div',
    props: { style: { display: 'flex', fontFamily, ...style }, children },
  });
  return async ({ masthead, title, author }) => {
    const style = { flexDirection: 'column', width: '100%', height: '100%', background: '#fff' };
    const card = box(style, [
      box({ fontSize: 27, color: '#060' }, masthead),
      box({ fontSize: 80, flexGrow: 1 }, title),
      box({ fontSize: 30 }, author),
    ]);
    const svg = await satori.default(card, { ...socialSize, fonts });
    return new resvg.Resvg(svg).render().asPng();
  };
}

const painter = new CardPainter(colors);
await report('takumi', async (card) => (await painter.draw(card, undefined)).picture);
const others = await findOthers();
if (others) await report('satori', await satoriWith(others));
