import path from 'node:path'

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*\.[a-z]+$/
const VAGUE = /(?:^|-)(?:utils?|common|helpers?|managers?|misc|shared)(?:[-.]|$)/

/** A file is named after what it holds: a name that fits anything becomes the place where everything goes. */
export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      kebab: '{{name}}: file names are kebab-case',
      vague: '{{name}}: name the file after what it holds, not utils, common, helpers or manager',
    },
  },
  create(context) {
    return {
      Program(node) {
        const name = path.basename(context.filename)
        const folders = path.relative(context.cwd, path.dirname(context.filename)).split(path.sep)
        if (!KEBAB.test(name)) context.report({ node, messageId: 'kebab', data: { name } })
        for (const part of [name, ...folders]) {
          if (VAGUE.test(part)) context.report({ node, messageId: 'vague', data: { name: part } })
        }
      },
    }
  },
}
