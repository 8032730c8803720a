import { describe, expect, it } from 'vitest';
import { clean } from './convert.ts';

describe('a table', () => {
  it.each([
    ['as GFM has it stays', '| a | b |\n|:-|-:|\n| c | d |', '| a | b |\n|:-|-:|\n| c | d |'],
    [
      'without a header gets an empty one',
      'x\n\n| a | b |\n| c | $|d|$ |\n\ny',
      'x\n\n|   |   |\n| --- | --- |\n| a | b |\n| c | $|d|$ |\n\ny',
    ],
    [
      'with a line above its header loses it',
      '|---|---|\n| a | b |\n|:--|--:|\n| c | d |',
      '| a | b |\n| :--- | ---: |\n| c | d |',
    ],
    [
      'with lines between its rows loses them',
      '| a |\n|---|\n| b |\n|---|\n| c |\n|===|\n| d |',
      '| a |\n| --- |\n| b |\n| c |\n| d |',
    ],
    [
      'with too short a line below its header gets a longer one',
      '| a | b |\n|:-:|\n| c | d |',
      '| a | b |\n| :---: | --- |\n| c | d |',
    ],
    [
      'is as wide as its widest row',
      '| a |\n|---|\n| b | c |\n| d | e | f |',
      '| a |  |  |\n| --- | --- | --- |\n| b | c |\n| d | e | f |',
    ],
    ['is not made of a bar in text', '|a| is\nlarge', '|a| is\nlarge'],
    ['in a fence is code', '```\n| a | b |\n| c | d |\n```', '```\n| a | b |\n| c | d |\n```'],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});

describe('a list', () => {
  it.each([
    ['may begin with any number below text', 'a\n2. b\n3. c', 'a\n\n2. b\n3. c'],
    ['goes on', '1. a\n2. b\n   c\n3. d', '1. a\n2. b\n   c\n3. d'],
  ])('%s', (_, markdown, mdx) => {
    expect(clean(markdown)).toBe(mdx);
  });
});
