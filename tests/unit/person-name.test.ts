import { describe, expect, it } from 'vitest';
import { isInstitution, parseName, sortedName } from '../../src/lib/person-name.ts';

describe('a name', () => {
  it.each([
    ['Ada Linden', 'Linden, Ada'],
    ['Ada B. C. Linden', 'Linden, Ada B. C.'],
    ['Aristotle', 'Aristotle'],
    ['Ludwig van Beethoven', 'van Beethoven, Ludwig'],
    ['Jan van der Berg', 'van der Berg, Jan'],
    ['Charles de la Vallée Poussin', 'de la Vallée Poussin, Charles'],
    ['Martin Luther King Jr.', 'King, Jr., Martin Luther'],
    ['García Márquez, Gabriel', 'García Márquez, Gabriel'],
    ['King, Jr., Martin Luther', 'King, Jr., Martin Luther'],
    ['{Event Horizon Telescope Collaboration}', 'Event Horizon Telescope Collaboration'],
    ['Johnson and Johnson', 'Johnson and Johnson'],
    ['山田 太郎', '山田 太郎'],
  ])('%j sorts as %j', (name, sorted) => {
    expect(sortedName(parseName(name))).toBe(sorted);
  });

  it.each([
    ['{Event Horizon Telescope Collaboration}', true],
    ['Institute of Maps and Charts', true],
    ['Ada Linden', false],
    ['山田 太郎', false],
  ])('%j is that of an institution: %j', (name, institution) => {
    expect(isInstitution(name)).toBe(institution);
  });

  it('is read in its parts', () => {
    expect(parseName('Jan van der Berg')).toEqual({
      first: 'Jan',
      particle: 'van der',
      last: 'Berg',
      suffix: '',
      whole: false,
    });
  });
});
