/**
 * Lints snippets as if they lay at the given paths: JSON in, JSON out. A process of its own, because ESLint loads its configuration
 * with a dynamic import, which jest's sandbox refuses. Rules that need types are off: the paths do not exist.
 */
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

const eslint = new ESLint({
  overrideConfig: [
    tseslint.configs.disableTypeChecked,
    {
      languageOptions: { parserOptions: { projectService: false } },
      rules: { '@typescript-eslint/no-unused-vars': 'off' },
    },
  ],
})
const answers = []
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const results = await eslint.lintText(code, { filePath: file })
  answers.push(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)))
}
process.stdout.write(JSON.stringify(answers))
