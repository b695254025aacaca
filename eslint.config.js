// What types do not see in the scripts of the page (docs/decisions/0042): `npx eslint`.

export default [
  {ignores: ['**/*.min.js', 'exports', 'build', '.venv']},
  {
    files: ['src/skillgraph/rendering/page/**/*.js', 'src/skillgraph/rendering/page/**/*.mjs', 'tests/rendering/scripts/*.js'],
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      // A name at the top of a file is for the other files.
      'no-unused-vars': ['error', {vars: 'local', args: 'after-used', ignoreRestSiblings: true}],
      'no-restricted-syntax': ['error', {
        selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|write)$/]',
        message: 'What stands in a graph goes in as text, never as markup.',
      }],
      ...Object.fromEntries(`
        no-var eqeqeq no-eval no-implied-eval no-new-func no-script-url no-console no-debugger
        no-dupe-keys no-dupe-else-if no-duplicate-case no-unreachable no-fallthrough no-self-assign no-self-compare
        no-sparse-arrays no-unsafe-finally no-unsafe-negation no-loss-of-precision no-constant-condition no-cond-assign
        no-empty no-extra-boolean-cast no-irregular-whitespace no-useless-catch no-useless-escape no-unused-expressions
        no-throw-literal no-shadow-restricted-names no-useless-return no-lonely-if use-isnan valid-typeof
        array-callback-return consistent-return default-case-last
      `.trim().split(/\s+/).map(name => [name, 'error'])),
    },
  },
  {files: ['**/*.mjs'], rules: {'no-console': 'off', 'no-restricted-syntax': 'off'}},
  {files: ['src/skillgraph/rendering/page/assets/*.js'], languageOptions: {sourceType: 'script'}},
];
