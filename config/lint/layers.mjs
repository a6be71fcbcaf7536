/**
 * Who may import whom (docs/architecture). Within a layer imports are relative; from one layer to another they start with `@/`, so
 * that one look at an import tells whether it crosses. `types` may be imported as types only.
 */
const react = ['react', 'react/jsx-runtime']
const styles = '@/styles'

const LAYERS = [
  { root: 'src/domain', may: ['valibot'] },
  { root: 'src/contract', may: ['valibot', '@/domain'] },
  { root: 'src/text', may: ['dayjs', '@/domain', '@/contract'] },
  { root: 'src/services', may: ['@tarojs/taro', '@/contract', '@/domain', '@/theme.json'] },
  {
    root: 'src/features',
    may: ['react', 'zustand', 'dayjs', 'fast-diff', '@tarojs/taro', '@/services', '@/contract', '@/domain', '@/text'],
  },
  {
    root: 'src/components',
    may: [...react, '@tarojs/components', '@/text', styles],
    types: ['@/domain'],
    beside: 'styles/',
  },
  ...['src/pages', 'src/packages/contact', 'src/packages/reviewer', 'src/packages/office', 'src/packages/papers'].map(
    (root) => ({
      root,
      may: [...react, '@tarojs/components', '@tarojs/taro', '@/features', '@/components', '@/text', '@/domain', styles],
    }),
  ),
  { root: 'emulator', not: ['@', '@cloudbase/node-sdk'] },
  {
    root: 'cloudfunctions',
    may: ['@/domain', '@/contract'],
    not: ['@cloudbase/node-sdk', ...react, '@tarojs', 'zustand'],
  },
  {
    // Papers are made of words, and every Chinese word has one place.
    root: 'cloudfunctions/documents',
    may: ['@/domain', '@/contract', '@/text'],
    not: ['@cloudbase/node-sdk', ...react, '@tarojs', 'zustand'],
    within: 'cloudfunctions',
  },
  {
    root: 'cloudfunctions/_store',
    may: ['@/domain', '@/contract'],
    not: [...react, '@tarojs', 'zustand'],
    within: 'cloudfunctions',
  },
]

const DEEPEST = 5

const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const anyOf = (names) => `(?:${names.map((name) => `${escaped(name)}(?:/|$)`).join('|')})`

function ban(regex, message, allowTypeImports = false) {
  return { regex, message, ...(allowTypeImports ? { allowTypeImports } : {}) }
}

/** What a layer may not import, apart from climbing out of it. */
function bans({ root, may = [], types = [], not = [] }) {
  const listed = `${root} may import only: ${[...may, ...types.map((name) => `types of ${name}`), 'itself'].join(', ')}`
  const closed = root.startsWith('src/')
  const out = []
  if (closed) out.push(ban(`^(?!\\.)(?!${anyOf([...may, ...types])})`, listed))
  else out.push(ban(`^@/(?!(?:${may.map((name) => escaped(name.slice(2))).join('|') || 'nothing'})(?:/|$))`, listed))
  for (const name of not.filter((each) => each !== '@'))
    out.push(ban(`^${escaped(name)}(?:/|$)`, `${root} may not import ${name}`))
  for (const name of types) out.push(ban(`^${escaped(name)}(?:/|$)`, `${root} sees only the types of ${name}`, true))
  return out
}

const RULE = '@typescript-eslint/no-restricted-imports'

/** A block for the whole layer, then one a depth, since how many `../` leave the layer depends on how deep the file lies. */
function blocksOf(layer) {
  const patterns = bans(layer)
  const shared = layer.within ? layer.root.split('/').length - layer.within.split('/').length : 0
  const exempt = layer.beside ? `(?!${escaped(layer.beside)})` : ''
  const whole = { files: [`${layer.root}/**/*.{ts,tsx}`], rules: { [RULE]: ['error', { patterns }] } }
  const byDepth = Array.from({ length: DEEPEST }, (_, depth) => ({
    files: [`${layer.root}/${'*/'.repeat(depth)}*.{ts,tsx}`],
    rules: {
      [RULE]: [
        'error',
        {
          patterns: [
            ...patterns,
            ban(
              `^(?:\\.\\./){${depth + shared + 1}}${exempt}`,
              `leaves ${layer.root}: from another layer import with @/`,
            ),
          ],
        },
      ],
    },
  }))
  return [whole, ...byDepth].map((block) => ({ name: `layers/${layer.root}`, ...block }))
}

export const layerBlocks = () => LAYERS.flatMap(blocksOf)

/** Handlers are given repositories; they know them by their interfaces. */
export const handlerBlock = {
  name: 'layers/handlers',
  files: ['cloudfunctions/*/handlers/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^@cloudbase/',
            message: 'handlers are given repositories; only cloudfunctions/_store knows the SDK',
          },
        ],
      },
    ],
  },
}
