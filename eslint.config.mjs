import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import {
  allAtOnce,
  chance,
  clock,
  localeDependent,
  missingGlobals,
  onlyTheComponent,
} from './config/lint/engine-bans.mjs'
import { chinese } from './config/lint/chinese.mjs'
import { fileName } from './config/lint/file-name.mjs'
import { walls } from './config/lint/walls.mjs'

const CLIENT = ['src/**/*.{ts,tsx}']
const BROWSER_ADAPTERS = ['src/**/*.{h5,web}.{ts,tsx}']
const ENTRIES = ['src/app.tsx', 'src/pages/*/index.tsx', 'src/packages/*/pages/*/index.tsx']
/** Where sentences still stand beside what they are drawn by. The list gets shorter, never longer. */
const WORDS_AMONG_MARKUP = ['src/services/launch.*.ts']
/** The one place in the client that reads the phone's clock. */
const CLOCK = ['src/services/server-clock.ts']

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.local/', '.swc/', 'src/global.d.ts'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'project/files',
    files: ['**/*.{ts,tsx,js,mjs}'],
    plugins: { project: { rules: { 'file-name': fileName, chinese } } },
    rules: { 'project/file-name': 'error', 'max-lines': ['error', { max: 200 }], 'no-console': 'off', eqeqeq: 'error' },
  },
  {
    name: 'project/typed',
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/return-await': 'error',
      // A function may be async because its interface is.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    name: 'project/exhaustive',
    files: ['src/domain/**/*.ts', 'src/contract/**/*.ts', 'cloudfunctions/**/*.ts'],
    // Where the rules are, a `default` would hide a new state.
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: false }],
    },
  },
  {
    name: 'project/any-from-outside',
    files: ['test/**/*.{ts,tsx}', 'cloudfunctions/_store/**/*.ts', 'seeds/**/*.ts', 'bench/**/*.ts'],
    // The SDK types what comes back as `any`; it is named where it is read.
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    name: 'project/emulator',
    files: ['emulator/**/*.ts'],
    // Stored values are `unknown` by nature, and a refusal quotes them as they are.
    rules: { '@typescript-eslint/no-base-to-string': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // It loads a function's bundle by its path, as the cloud does.
    files: ['emulator/functions/runner.ts'],
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    name: 'project/react',
    files: ['src/**/*.tsx', 'src/**/use-*.ts', 'test/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  ...walls,
  {
    name: 'project/chinese',
    files: CLIENT,
    ignores: ['src/text/**', 'src/domain/**', ...WORDS_AMONG_MARKUP],
    rules: { 'project/chinese': 'error' },
  },
  {
    name: 'project/engine',
    files: CLIENT,
    ignores: BROWSER_ADAPTERS,
    rules: {
      'no-restricted-globals': ['error', ...missingGlobals],
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...clock, ...localeDependent],
    },
  },
  { files: CLOCK, rules: { 'no-restricted-syntax': ['error', ...localeDependent] } },
  {
    files: ['src/domain/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock, ...localeDependent, ...chance] },
  },
  { files: ENTRIES, rules: { 'no-restricted-syntax': ['error', ...clock, ...localeDependent, ...onlyTheComponent] } },
  {
    name: 'project/server-calls',
    files: ['cloudfunctions/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...allAtOnce] },
  },
  {
    name: 'project/server-clock',
    files: ['cloudfunctions/**/*.ts'],
    // The host and a timer's entry read the clock and hand it on.
    ignores: ['cloudfunctions/_host/**', 'cloudfunctions/*/index.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock, ...localeDependent, ...allAtOnce] },
  },
  // The one place where a list is worked on side by side.
  {
    files: ['cloudfunctions/_store/few-at-once.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock, ...localeDependent] },
  },
)
