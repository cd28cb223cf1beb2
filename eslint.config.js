import tseslint from 'typescript-eslint'

const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The pure rooms have no clock: take the time as an option.',
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The pure rooms have no clock: take the time as an option.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The pure rooms have no chance in them.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(localeCompare|toLocale\\w+)$/]',
    message: 'The pure rooms do not depend on the locale of the machine.',
  },
]

export default tseslint.config(
  { ignores: ['dist/**', 'out/**', 'node_modules/**', 'tests/fixtures/**', 'tests/golden/**'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'exit', message: 'Set process.exitCode in the entry.' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/{model,kit,parse,analyse,compose,check,render}/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock] },
  },
  { files: ['bench/**', 'tools/**', 'tests/judges/**'], rules: { 'no-console': 'off' } },
)
