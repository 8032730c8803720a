import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { findingIds } from '../../scripts/doctor/finding.ts';

const guide = readFileSync(path.join(import.meta.dirname, '../../docs/doctor.md'), 'utf8');

it('the guide to the doctor has a section for each finding, in the order of the list, and no other', () => {
  const sections = [...guide.matchAll(/^### (.*)$/gm)].map(([, id]) => id);
  expect(sections).toEqual([...findingIds]);
});
