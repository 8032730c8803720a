import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Cell } from './typograms-grid.ts';

/** A character is nine pixels wide and sixteen high. */
export const width = 9;
export const height = 16;

/** What a character looks like. */
export interface Glyph {
  /** Of a path that is stroked. */
  lines: string;
  /** Shapes of their own. */
  shapes: Element[];
}

/** To a neighbour: how many cells to the right, and down. */
type Direction = readonly [-1 | 0 | 1, -1 | 0 | 1];

const right: Direction = [1, 0];
const left: Direction = [-1, 0];
const up: Direction = [0, -1];
const down: Direction = [0, 1];
const upRight: Direction = [1, -1];
const upLeft: Direction = [-1, -1];
const downRight: Direction = [1, 1];
const downLeft: Direction = [-1, 1];
const all = [right, left, up, down, upRight, upLeft, downRight, downLeft];

/** Where lines end. */
const ends: Readonly<Record<string, readonly Direction[]>> = {
  '-': [right, left],
  '=': [right, left],
  '~': [right, left],
  '|': [up, down],
  ':': [up, down],
  '/': [upRight, downLeft],
  '\\': [upLeft, downRight],
};

const arrows: Readonly<Record<string, Direction>> = { '>': right, '<': left, v: down, '^': up };

/** Corners, which join lines that end at them, and each other. */
const corners = new Set(['+', '.', "'", '*', 'o', '#']);

/** Draws one character, by what is around it; undefined if that gives it no meaning, and it is text. */
export function glyphOf(cell: Cell): Glyph | undefined {
  const { character } = cell;
  if (character in arrows) return arrow(cell);
  if (character === '_') return lines(underscore(cell));
  if (character === '=') return lines(horizontal(cell, -1.75) + horizontal(cell, 1.75));
  if (character === '~') return lines(`M${point(cell, [-0.4, 0])}H${x(cell, 0.4)}`);
  if (character === ':') return lines(dashes(cell));
  if (character in ends) return lines(line(cell));
  return corner(cell);
}

function lines(path: string): Glyph {
  return { lines: path, shapes: [] };
}

function line(cell: Cell): string {
  const own = ends[cell.character] ?? [];
  const more = branches(cell).filter((direction) => !own.includes(direction));
  return spokes(cell, [...own, ...more]);
}

/** Where other lines end at this one. */
function branches(cell: Cell): Direction[] {
  const { character } = cell;
  const at = (direction: Direction) => cell.at(...direction);
  if (character === '|') {
    return [
      ...[right, left].filter((direction) => at(direction) === '-'),
      ...[upRight, downLeft].filter((direction) => at(direction) === '/'),
      ...[upLeft, downRight].filter((direction) => at(direction) === '\\'),
    ];
  }
  return [up, down].filter((direction) => at(direction) === '|');
}

/** Whether a corner and what is beside it belong together. */
function joins(cell: Cell, direction: Direction): boolean {
  const neighbour = cell.at(...direction);
  const [across, along] = direction;
  const isOpposite = ([a, b]: Direction) => a === -across && b === -along;
  if ((ends[neighbour] ?? []).some(isOpposite)) return true;
  if (across !== 0 && along !== 0) return false;
  if (arrows[neighbour] === direction) return true;
  return (
    corners.has(neighbour) &&
    turns(cell.character, direction) &&
    turns(neighbour, [-across, -along] as Direction)
  );
}

/** A dot is the upper end of what stands below it, and a quote the lower end of what stands above. */
function turns(character: string, [, along]: Direction): boolean {
  return !(character === '.' && along < 0) && !(character === "'" && along > 0);
}

function corner(cell: Cell): Glyph | undefined {
  const joined = all.filter((direction) => joins(cell, direction));
  switch (cell.character) {
    case '*':
      return { lines: spokes(cell, joined), shapes: [circle(cell, 'var(--ink)')] };
    case '#':
      return { lines: spokes(cell, joined), shapes: [square(cell)] };
    case 'o':
      return joined.length === 0
        ? undefined
        : { lines: spokes(cell, joined), shapes: [circle(cell, 'var(--paper)')] };
    case '+':
      return joined.length === 0 ? undefined : lines(spokes(cell, joined));
    default:
      return joined.length === 0 ? undefined : lines(round(cell, joined));
  }
}

/** From the middle to each neighbour. */
function spokes(cell: Cell, directions: readonly Direction[]): string {
  return directions.map((direction) => `M${point(cell)}L${point(cell, direction)}`).join('');
}

/** Bows between what is beside and what is above or below; where nothing is beside, between all of those. */
function round(cell: Cell, directions: readonly Direction[]): string {
  const beside = directions.filter(([, along]) => along === 0);
  const others = directions.filter(([, along]) => along !== 0);
  if (others.length === 0) return spokes(cell, beside);
  const [first, ...rest] = others;
  const pairs =
    beside.length > 0
      ? others.flatMap((other) => beside.map((side) => [side, other] as const))
      : rest.map((other) => [first ?? up, other] as const);
  if (pairs.length === 0) return spokes(cell, others);
  return pairs
    .map(([from, to]) => `M${point(cell, from)}Q${point(cell)} ${point(cell, to)}`)
    .join('');
}

function horizontal(cell: Cell, shift: number): string {
  return `M${x(cell, -1)},${y(cell, 0) + shift}H${x(cell, 1)}`;
}

function dashes(cell: Cell): string {
  return `M${x(cell, 0)},${y(cell, -0.75)}V${y(cell, -0.25)}M${x(cell, 0)},${y(cell, 0.25)}V${y(cell, 0.75)}`;
}

/** It lies on the ground of its line of text, and touches the walls beside it. */
function underscore(cell: Cell): string {
  const isWall = (...directions: Direction[]) =>
    directions.some((direction) => cell.at(...direction) === '|');
  const from = isWall(left, downLeft) ? -2 : -1;
  const to = isWall(right, downRight) ? 2 : 1;
  return `M${x(cell, from)},${y(cell, 0.9)}H${x(cell, to)}`;
}

const tip = { length: 9, width: 8 };

/** An arrow points on from a line that comes to it; beside none it is a letter, or means less or greater. */
function arrow(cell: Cell): Glyph | undefined {
  const direction = arrows[cell.character] ?? right;
  const source = sourceOf(cell, direction);
  if (!source) return undefined;
  const towards = [-source[0], -source[1]] as const;
  const isClosed = ['*', 'o', '#'].includes(cell.at(...direction));
  const end = isClosed ? 0.1 : 1;
  const top = [x(cell, towards[0] * end), y(cell, towards[1] * end)] as const;
  const angle = Math.atan2(towards[1] * height, towards[0] * width);
  const at = (back: number, aside: number): string => {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    return `${short(top[0] - back * cos - aside * sin)},${short(top[1] - back * sin + aside * cos)}`;
  };
  const points = [at(0, 0), at(tip.length, tip.width / 2), at(tip.length, -tip.width / 2)];
  return {
    lines: `M${point(cell, source)}L${at(tip.length, 0)}`,
    shapes: [s('polygon', { fill: 'var(--ink)', points: points.join(' ') })],
  };
}

/** Where the line comes from. */
function sourceOf(cell: Cell, [across, along]: Direction): Direction | undefined {
  const behind: Direction[] =
    along === 0
      ? [[-across as -1 | 1, 0]]
      : [
          [0, -along as -1 | 1],
          [1, -along as -1 | 1],
          [-1, -along as -1 | 1],
        ];
  return behind.find((direction) => joins(cell, direction) || comesFrom(cell, direction));
}

/** A corner, or a bar whose end it is. */
function comesFrom(cell: Cell, direction: Direction): boolean {
  const neighbour = cell.at(...direction);
  const isStraight = direction[0] === 0 || direction[1] === 0;
  return isStraight && (corners.has(neighbour) || (direction[1] !== 0 && neighbour === '-'));
}

function circle(cell: Cell, fill: string): Element {
  return s('circle', {
    cx: x(cell, 0),
    cy: y(cell, 0),
    r: 4.5,
    fill,
    stroke: 'var(--ink)',
    'stroke-width': 1.5,
  });
}

function square(cell: Cell): Element {
  return s('rect', {
    x: x(cell, 0) - 5,
    y: y(cell, 0) - 5,
    width: 10,
    height: 10,
    fill: 'var(--ink)',
  });
}

function point(cell: Cell, [across, along]: readonly [number, number] = [0, 0]): string {
  return `${x(cell, across)},${y(cell, along)}`;
}

/** In a cell: -1 is its left side, 1 its right one. */
function x({ column }: Cell, across: number): number {
  return short((column + (1 + across) / 2) * width);
}

function y({ row }: Cell, along: number): number {
  return short((row + (1 + along) / 2) * height);
}

function short(value: number): number {
  return Math.round(value * 100) / 100;
}
