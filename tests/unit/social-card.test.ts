import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Region, type Stats } from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { CardPainter } from '../../src/integrations/social/draw-card.ts';
import { SocialArtist } from '../../src/integrations/social/social-artist.ts';
import { socialLimit, socialPath, type SocialCard } from '../../src/lib/social-card.ts';
import { loadSite } from '../../src/site.ts';
import { makeDrawingEngine } from '../helpers/drawing-engine.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const colors = {
  paper: '#fdfcf9',
  strong: '#0f120f',
  muted: '#5a5d55',
  rule: '#dcd8cd',
  accent: '#0b5f45',
};
const card: SocialCard = {
  title: 'Fired by noise',
  masthead: 'Notes on brains',
  author: 'Ada Linden',
  date: '12 March 2026',
  host: 'folia.example',
  lang: 'en',
  dir: 'ltr',
};
let painter: CardPainter;
beforeAll(() => {
  painter = new CardPainter(colors);
});

const draw = (changes: Partial<SocialCard>, figure?: Uint8Array) =>
  painter.draw({ ...card, ...changes }, figure);

/** `stats()` alone would look at the whole picture. */
async function statsOf(picture: Buffer, region: Region): Promise<Stats> {
  return sharp(await sharp(picture).extract(region).png().toBuffer()).stats();
}

describe('the address of a card', () => {
  it('changes with what stands in it', () => {
    expect(socialPath(card)).toMatch(/^\/social\/[\da-f]{16}\.png$/);
    expect(socialPath({ ...card })).toBe(socialPath(card));
    expect(socialPath({ ...card, title: 'Fired' })).not.toBe(socialPath(card));
    expect(socialPath({ ...card, figure: 'assets/a.png' })).toMatch(/\.jpg$/);
  });
});

describe('the picture of a card', () => {
  it.each<[string, Partial<SocialCard>]>([
    ['Latin', { title: 'Façade, Łódź, Đặng Ngọc, ſ and ʃ' }],
    ['Greek and Cyrillic', { title: 'Ὁ ἄνθρωπος μέτρον, Мозг и машина', lang: 'el' }],
    ['Arabic', { title: 'الشبكات العصبية (2026)', date: '١٢ مارس ٢٠٢٦', lang: 'ar', dir: 'rtl' }],
    ['Persian', { title: 'شبکه‌های عصبی گویا', lang: 'fa', dir: 'rtl' }],
    ['Hebrew', { title: 'רשתות נוירונים', lang: 'he', dir: 'rtl' }],
    ['simplified Chinese', { title: '神经科学：从尖峰神经元谈起。', lang: 'zh' }],
    ['traditional Chinese', { title: '神經科學與人工智慧「筆記」', lang: 'zh-TW' }],
    ['Japanese', { title: '確率的勾配降下法について', lang: 'ja' }],
    ['Korean', { title: '확률적 경사 하강법의 기하학', lang: 'ko' }],
    ['mathematics', { title: '∑ᵢ wᵢxᵢ ≥ θ, ‖∇f‖₂ → 0 in ℝⁿ, 𝒩(0, σ²), 𝔼[x⁴]' }],
    ['emoji', { title: 'Brains 🧠, 👩‍🔬, 🇩🇪, ❤️ and 👍🏽' }],
    ['a language of which the site knows nothing', { title: 'Mbongo', lang: 'ln' }],
  ])('can show %s', async (_, changes) => {
    const { picture, missing } = await draw(changes);
    expect(missing).toEqual([]);
    expect(picture.length).toBeLessThanOrEqual(socialLimit);
    const { width, height, format } = await sharp(picture).metadata();
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' });
  });

  it('is small, however long the title', async () => {
    const { picture } = await draw({
      title: '從脈衝神經元談起的筆記與人工智慧'.repeat(12),
      lang: 'zh-TW',
    });
    expect(picture.length).toBeLessThanOrEqual(socialLimit);
  });

  it('is the same every time', async () => {
    const { picture } = await new CardPainter(colors).draw(card, undefined);
    expect(picture.equals((await draw({})).picture)).toBe(true);
  });

  it('leaves out the words that no font can show, and tells', async () => {
    const { picture, missing } = await draw({ title: 'ꦱꦸ in Javanese' });
    expect(missing).toEqual(['ꦱ', 'ꦸ']);
    expect(picture.equals((await draw({ title: card.masthead })).picture)).toBe(true);
    expect((await draw({ author: 'ꦱ' })).picture.equals((await draw({ author: '' })).picture)).toBe(
      true,
    );
  });

  it('keeps a word that is longer than a line within the margin', async () => {
    const { picture } = await draw({ title: 'Donaudampfschifffahrtsgesellschaft'.repeat(2) });
    const margin = { left: 1150, top: 120, width: 50, height: 400 };
    const { channels } = await statsOf(picture, margin);
    expect(channels.every(({ min, max }) => min === max)).toBe(true);
  });

  it('shows a figure beside the title, a photograph too, and stays small', async () => {
    const folder = temporaryFolder({
      'a.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4" fill="#f00"/></svg>',
    });
    const drawing = await draw({ figure: 'a.svg' }, readFileSync(path.join(folder, 'a.svg')));
    const plate = { left: 800, top: 300, width: 200, height: 50 };
    const { dominant } = await statsOf(drawing.picture, plate);
    expect([dominant.r > 230, dominant.g < 30, dominant.b < 30]).toEqual([true, true, true]);
    const noise = path.join(folder, 'noise.png');
    await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toFile(noise);
    const { picture } = await draw({ figure: 'noise.png' }, readFileSync(noise));
    expect(picture.length).toBeLessThanOrEqual(socialLimit);
    expect((await sharp(picture).metadata()).format).toBe('jpeg');
  });
});

describe('the pictures of a site', () => {
  const settings = 'title: A\nurl: https://example.org\nauthor: { name: B }\n';

  function makeArtist(files: Record<string, string>) {
    const root = temporaryFolder({ 'content/site.yaml': settings, ...files });
    const engine = makeDrawingEngine(root);
    const content = path.join(root, 'content');
    const artist = () => new SocialArtist(engine, loadSite('/engine', { FOLIA_SITE: root }));
    return { content, artist };
  }

  it('are drawn once, and anew when a figure or a colour has changed', async () => {
    const svg = (fill: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><circle r="9" fill="${fill}"/></svg>`;
    const { content, artist } = makeArtist({ 'content/assets/a.svg': svg('red') });
    const wanted = { ...card, figure: 'assets/a.svg' };
    const outcome = async () => {
      const { cached, picture } = await artist().draw(wanted);
      return { cached, picture: picture?.toString('base64') };
    };
    const first = await outcome();
    expect(await outcome()).toEqual({ ...first, cached: true });
    writeFileSync(path.join(content, 'assets/a.svg'), svg('blue'));
    const second = await outcome();
    expect([first.cached, second.cached]).toEqual([false, false]);
    expect(second.picture).not.toBe(first.picture);
    writeFileSync(
      path.join(content, 'site.yaml'),
      `${settings}theme: { colors: { accent: '#aa0000' } }\n`,
    );
    const third = await outcome();
    expect(third.cached).toBe(false);
    expect(third.picture).not.toBe(second.picture);
  });

  it('do without a figure that cannot be read, and tell why', async () => {
    const { artist } = makeArtist({ 'public/a.png': 'no picture' });
    expect(await artist().draw({ ...card, figure: 'a.png' })).toEqual({
      picture: undefined,
      failure: 'it contains unsupported image format',
      missing: [],
      cached: false,
    });
  });
});
