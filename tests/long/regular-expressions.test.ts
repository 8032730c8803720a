import { ESLint } from 'eslint';
import regexp from 'eslint-plugin-regexp';
import { expect, it } from 'vitest';
import tseslint from 'typescript-eslint';

it('no regular expression of Folia takes exponential time', async () => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.{ts,tsx,mjs}'],
      languageOptions: { parser: tseslint.parser },
      plugins: { regexp },
      rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'certain' }] },
    },
    allowInlineConfig: false,
  });
  const results = await eslint.lintFiles(['src/**/*.{ts,tsx}', 'scripts/**/*.{ts,mjs}']);
  expect(results.length).toBeGreaterThan(300);
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => `${filePath}:${line} ${message}`),
  );
  // It finds what is quadratic, too: tests/safety/long-texts.test.ts holds those within bounds.
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((message) => message.includes('is going to cause exponential'))).toEqual([]);
});
