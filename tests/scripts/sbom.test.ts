import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const target = path.join(root, 'sbom.cdx.json');

it('npm run sbom writes a bill of materials in CycloneDX, with every package of the site and none for development', () => {
  onTestFinished(() => rmSync(target, { force: true }));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/sbom.ts'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: 'Written: sbom.cdx.json\n',
    stderr: '',
  });
  const bill = JSON.parse(readFileSync(target, 'utf8')) as {
    bomFormat: string;
    metadata: { component: { name: string } };
    components: { name: string; version: string; purl: string }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const purls = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
  const missing = Object.entries(dependencies).filter(
    ([name, version]) => !purls.has(`pkg:npm/${name}@${version}`),
  );
  expect(missing).toEqual([]);
  expect(purls).not.toContain(`pkg:npm/eslint@${devDependencies['eslint'] ?? ''}`);
  expect(bill.metadata.component.name).toBe('folia');
});
