import type { MeasuredNode, Node } from '@takumi-rs/core';
import { socialSize, type SocialCard } from '../../lib/social-card.ts';
import { fontName, fontStack } from './fonts.ts';

/** The colours of a card, as CSS writes them. */
export interface CardColors {
  paper: string;
  strong: string;
  muted: string;
  rule: string;
  accent: string;
}

/** Declarations of CSS, by their names in scripts. */
type Style = Readonly<Record<string, string | number>>;

/** A picture beside the title, in the size that it has there. */
export interface Plate {
  /** The name under which the renderer is given its data. */
  src: string;
  width: number;
  height: number;
}

/** The room of a plate, in pixels. */
export const plateRoom = { width: 400, height: 360 } as const;

const margin = 72;
const gap = 56;
const width = socialSize.width - 2 * margin;
/** The room of title and deck. */
const textHeight = 366;

/** Sizes of a title, in pixels: the largest that fits is taken. */
export const titleSizes = [92, 80, 70, 60, 52, 46] as const;
/** Lines of a title at most; what is more is cut off. Few Chinese characters make a large file: then the next is taken. */
export const titleLines = [6, 4, 3] as const;

/** How a title is set. */
export interface TitleSetting {
  /** In pixels. */
  size: number;
  /** How many there may be. */
  lines: number;
  /** Whether a word too long for a line may be broken anywhere; without it, it stands out. */
  breakable: boolean;
}

/** The title page of a journal: its name and the day below a strong rule, a large title, and who wrote it. */
export function layOutCard(
  card: SocialCard,
  colors: CardColors,
  setting: TitleSetting,
  plate?: Plate,
): Node {
  const { masthead, date, author, host, dir, lang } = card;
  const fonts = fontStack(lang, 'sans').map(fontName).join(', ');
  const quiet = { fontFamily: fonts, fontSize: 27, color: colors.muted };
  const beside = plate ? [layOutPlate(plate, colors)] : [];
  return box(
    {
      width: '100%',
      height: '100%',
      flexDirection: 'column',
      padding: `48px ${margin}px 44px`,
      backgroundColor: colors.paper,
      direction: dir,
    },
    [
      box({ height: 10, backgroundColor: colors.accent, flexShrink: 0 }, []),
      box({ ...row, borderBottom: `2px solid ${colors.rule}`, paddingTop: 20, paddingBottom: 20 }, [
        line(masthead, { ...quiet, color: colors.accent, fontWeight: 600 }),
        ...(date === undefined ? [] : [line(date, { ...quiet, flexShrink: 0 })]),
      ]),
      box({ flexGrow: 1, alignItems: 'center', justifyContent: 'space-between' }, [
        layOutText(card, colors, setting),
        ...beside,
      ]),
      box({ ...row, alignItems: 'baseline' }, [
        line(author, { ...quiet, color: colors.strong, fontWeight: 500, fontSize: 30 }),
        line(host, { ...quiet, flexShrink: 0 }),
      ]),
    ],
  );
}

/** Title and deck. */
export function layOutText(
  card: SocialCard,
  colors: CardColors,
  { size, lines, breakable }: TitleSetting,
): Node {
  const { title, deck, lang, dir } = card;
  const fontFamily = fontStack(lang, 'serif').map(fontName).join(', ');
  const heading = text(title, {
    fontFamily,
    fontSize: size,
    fontWeight: 600,
    lineHeight: 1.16,
    letterSpacing: '-0.01em',
    color: colors.strong,
    textWrap: 'balance',
    // Korean is read by words, as Latin is; Chinese and Japanese have no spaces.
    wordBreak: lang.startsWith('ko') ? 'keep-all' : 'normal',
    overflowWrap: breakable ? 'anywhere' : 'normal',
    lineClamp: lines,
    textOverflow: 'ellipsis',
  });
  const below = text(deck ?? '', {
    fontFamily,
    fontSize: 36,
    lineHeight: 1.35,
    color: colors.muted,
    marginTop: 26,
    textWrap: 'balance',
    lineClamp: 2,
    textOverflow: 'ellipsis',
  });
  return box({ width: columnOf(card), flexShrink: 0, flexDirection: 'column', direction: dir }, [
    heading,
    ...(deck === undefined ? [] : [below]),
  ]);
}

/** Whether title and deck, measured with words unbroken, have room on a card. */
export function hasRoom(card: SocialCard, { height, children }: MeasuredNode): boolean {
  const runs = children.flatMap((child) => child.runs);
  return height <= textHeight && runs.every((run) => run.width <= columnOf(card));
}

function columnOf({ figure }: SocialCard): number {
  return figure === undefined ? width : width - plateRoom.width - gap;
}

function layOutPlate({ src, width, height }: Plate, { rule }: CardColors): Node {
  const image: Node = { type: 'image', src, style: { width, height } };
  return box({ flexShrink: 0, border: `2px solid ${rule}`, backgroundColor: 'white' }, [image]);
}

const row: Style = {
  flexShrink: 0,
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 40,
};

function box(style: Style, children: Node[]): Node {
  return { type: 'container', style: { display: 'flex', ...style }, children };
}

function text(content: string, style: Style): Node {
  return { type: 'text', text: content, style };
}

/** A line that is cut off where it has no room. */
function line(content: string, style: Style): Node {
  return text(content, { minWidth: 0, lineClamp: 1, textOverflow: 'ellipsis', ...style });
}
