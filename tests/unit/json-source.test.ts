import { describe, expect, it } from 'vitest';
import { readJson } from '../../src/lib/json-source.ts';

describe('JSON with positions', () => {
  it('knows where its values stand, or what is around them', () => {
    const source = readJson('{\n "a": [1, {"b": "\\u00e9"}],\n "c": null\n}');
    expect(source.data).toEqual({ a: [1, { b: 'é' }], c: null });
    expect(source.locate(['a', 1, 'b'])).toEqual({ line: 2, column: 17 });
    expect(source.locate(['a', 1, 'x', 'y'])).toEqual({ line: 2, column: 11 });
    expect(source.locate(['c'])).toEqual({ line: 3, column: 7 });
    expect(source.locate(['d'])).toEqual({ line: 1, column: 1 });
    expect(source.locate([])).toEqual({ line: 1, column: 1 });
  });

  it.each([
    ['', 1, 1, 'Value Expected.'],
    ['{"a": 1,}', 1, 9, 'Property Name Expected.'],
    ['{\n  // a\n}', 2, 3, 'Invalid Comment Token.'],
    ['{\n"a": 1\n"b": 2}', 3, 1, 'Comma Expected.'],
  ])('says where it is none: %j', (text, line, column, message) => {
    const { data, problem } = readJson(text);
    expect(data).toBeUndefined();
    expect(problem).toEqual({ line, column, message });
  });
});
