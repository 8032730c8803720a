import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  permissions: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; steps: { with?: object }[] }>;
}

const workflows = globSync('.github/workflows/*.yml').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** What a job may do besides reading the repository. */
const mayWrite: Readonly<Record<string, readonly string[]>> = {
  'pages.yml publish': ['id-token', 'pages'],
};

describe.each(workflows)('$file', ({ file, text }) => {
  const { permissions, jobs } = parse(text) as Workflow;

  it('runs actions at a commit, whose version stands behind it', () => {
    const uses = [...text.matchAll(/uses: *(.*)$/gm)].map(([, action = '']) => action);
    expect(uses.length).toBeGreaterThan(0);
    expect(
      uses.filter((each) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(each)),
    ).toEqual([]);
  });

  it('may do nothing but what each job needs', () => {
    expect(permissions).toEqual({});
    for (const [name, job] of Object.entries(jobs)) {
      const key = `${file.split(/[/\\]/).pop() ?? ''} ${name}`;
      const given = Object.entries(job.permissions ?? {});
      const writes = given.filter(([, level]) => level !== 'read').map(([subject]) => subject);
      expect([key, writes.sort()]).toEqual([key, mayWrite[key] ?? []]);
      expect(
        given.filter(([subject, level]) => level === 'read' && subject !== 'contents'),
      ).toEqual([]);
    }
  });

  it('keeps no token where the code of packages runs', () => {
    const checkouts = text
      .split(/(?=- uses: )/)
      .filter((step) => step.startsWith('- uses: actions/checkout@'));
    expect(checkouts.filter((step) => !step.includes('persist-credentials: false'))).toEqual([]);
  });
});
