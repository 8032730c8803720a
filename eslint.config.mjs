import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const code = ['**/*.{ts,tsx,mts}'];
const tests = ['tests/**'];

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.netlify/',
    'node_modules/',
    'content/',
    'public/',
    'tests/fixtures/',
    'playwright-report/',
    'test-results/',
  ]),
  js.configs.recommended,
  {
    files: code,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        // Declarations of globals (`src/env.d.ts`) cannot import.
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A text is spread into code points where that is what is meant.
      '@typescript-eslint/no-misused-spread': [
        'error',
        { allow: [{ from: 'lib', name: 'string' }, 'string'] },
      ],
      // Numbers in a message read well as they are.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `switch` has a default where the rest is meant to be passed over.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['clearInterval', 'console', 'process', 'setInterval', 'URL'].map((name) => [
          name,
          'readonly',
        ]),
      ),
    },
    rules: { 'no-unused-vars': ['error', { ignoreRestSiblings: true }] },
  },
  ...astro.configs.recommended,
  {
    files: ['**/*.astro', '**/*.astro/*.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    plugins: { '@typescript-eslint': tseslint.plugin },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      // TypeScript itself (astro check) knows better than these what is defined and used in a component.
      'no-undef': 'off',
      'no-unused-vars': 'off',
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250 }],
      'max-lines-per-function': ['error', { max: 40, skipComments: true }],
    },
  },
  {
    files: ['**/*.astro'],
    rules: { 'max-lines': ['error', { max: 150 }], 'max-lines-per-function': 'off' },
  },
  {
    // Tables: the words of a language, the props of the components, the keys of a file.
    files: ['src/lib/words/**', 'src/schemas/**', 'scripts/tasks.mjs'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: tests,
    rules: { 'max-lines-per-function': 'off', 'max-lines': ['error', { max: 400 }] },
  },
  {
    files: ['src/**', 'scripts/**'],
    ignores: ['src/lib/visit.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        ...['unist-util-visit', 'unist-util-visit-parents'].map((name) => ({
          name,
          message: 'src/lib/visit.ts does the same in less time.',
        })),
      ],
    },
  },
  {
    files: ['src/markdown/**'],
    // The one place that collects messages, to fail with all of them at the end.
    ignores: ['src/markdown/report.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.property.name='message'][callee.object.name='file']",
          message:
            'Astro drops messages of plugins: report a problem (src/markdown/report.ts) or use file.fail.',
        },
      ],
    },
  },
);
