import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const files = ['**/*.svelte', '**/*.svelte.ts'];

export default defineConfig(
  globalIgnores([
    '**/node_modules/',
    '**/.svelte-kit/',
    '**/build/',
    'tooling/fixtures/',
    'bench/registers-grid/',
  ]),
  {
    files,
    extends: [ts.configs.recommendedTypeChecked, svelte.configs.recommended],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      // Imported components and snippet parameters are untyped here; svelte-check types them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      'svelte/button-has-type': 'error',
      'svelte/no-at-html-tags': 'error',
      // The app is served from the root, and plugins name their pages by path.
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/no-unused-props': 'error',
      'svelte/prefer-svelte-reactivity': 'error',
      'svelte/prefer-writable-derived': 'error',
      'svelte/require-each-key': 'error',
    },
  },
);
