import { createRequire } from 'node:module'
import boundaries from 'eslint-plugin-boundaries'

/**
 * Who may import whom: the table of docs/architecture.md, which a test holds against this one. What is not named is refused, whether
 * it is imported, imported for its types, imported while the program runs, or exported on.
 *
 * `layers` names other layers by their folders, `files` single files of src, `texts` files of no layer that are taken in as text, `types` layers of which types alone are seen;
 * `packages` are npm's, and `node` lets Node's own modules in. Within a layer imports are relative; into a layer of src, from any other, they begin with `@/`, so that one
 * look at an import tells whether it crosses.
 */
const page = {
  layers: ['src/features', 'src/components', 'src/text', 'src/domain', 'src/styles'],
  packages: ['react', '@tarojs/components', '@tarojs/taro'],
}
const inCloud = (more = {}) => ({ node: true, ...more, layers: ['src/domain', ...(more.layers ?? [])] })

export const WALLS = {
  'src/domain': { packages: ['valibot'] },
  'src/contract': { layers: ['src/domain'], packages: ['valibot'] },
  // The manuals, which 使用帮助 shows as they are written.
  'src/text': { layers: ['src/domain', 'src/contract'], texts: ['../../docs/manual/*.md'], packages: ['dayjs'] },
  'src/services': {
    layers: ['src/contract', 'src/domain'],
    files: ['theme.json'],
    packages: ['@tarojs/taro', '@cloudbase/js-sdk'],
  },
  'src/features': {
    layers: ['src/services', 'src/contract', 'src/domain', 'src/text'],
    packages: ['react', 'zustand', 'dayjs', 'fast-diff', '@tarojs/taro'],
  },
  'src/components': {
    layers: ['src/text', 'src/styles'],
    types: ['src/domain'],
    packages: ['react', '@tarojs/components'],
  },
  // A browser that asks to be let in shows its code as a picture.
  'src/pages': { ...page, packages: [...page.packages, 'uqr'] },
  'src/packages': page,
  'cloudfunctions/_archive': inCloud({ packages: ['yauzl'] }),
  'cloudfunctions/_store': inCloud({ layers: ['src/contract'], packages: ['@cloudbase/node-sdk'] }),
  'cloudfunctions/_cycle': inCloud({ layers: ['cloudfunctions/_store'] }),
  'cloudfunctions/_host': inCloud({ layers: ['src/contract', 'cloudfunctions/_store'], packages: ['valibot'] }),
  'cloudfunctions/_wechat': inCloud({ types: ['cloudfunctions/_host'], packages: ['valibot'] }),
  'cloudfunctions/_channels': inCloud({ types: ['cloudfunctions/_host'], packages: ['valibot'] }),
  'cloudfunctions/_messages': inCloud({
    layers: ['src/contract', 'cloudfunctions/_store'],
    types: ['cloudfunctions/_host', 'cloudfunctions/_wechat'],
    packages: ['chinese-days'],
  }),
  'cloudfunctions/_health': inCloud({
    layers: ['src/contract', 'cloudfunctions/_host', 'cloudfunctions/_store', 'cloudfunctions/_wechat'],
  }),
  'cloudfunctions/_rendering': inCloud({ layers: ['cloudfunctions/_store'], packages: ['docx', 'pdfkit', 'uqr'] }),
  'cloudfunctions/_tables': inCloud({
    layers: ['cloudfunctions/_archive'],
    packages: ['csv-parse', 'read-excel-file', 'write-excel-file', 'yazl'],
  }),
  'cloudfunctions/api': inCloud({
    layers: [
      'src/contract',
      ...['_host', '_store', '_cycle', '_messages', '_rendering', '_archive', '_wechat', '_health'].map(
        (name) => `cloudfunctions/${name}`,
      ),
    ],
  }),
  'cloudfunctions/documents': inCloud({
    // Papers are made of words, and every Chinese word has one place.
    layers: [
      'src/contract',
      'src/text',
      ...['_host', '_store', '_rendering', '_tables', '_archive', '_wechat'].map((name) => `cloudfunctions/${name}`),
    ],
    packages: ['valibot', 'yazl', '@xmldom/xmldom'],
  }),
  'cloudfunctions/deadline': inCloud({
    layers: [
      'src/contract',
      ...['_host', '_store', '_cycle', '_messages', '_wechat', '_channels', '_health'].map(
        (name) => `cloudfunctions/${name}`,
      ),
    ],
    packages: ['valibot', 'pinyin-pro'],
  }),
  emulator: { node: true, packages: ['lmdb', 'mingo', 'bson', 'esbuild'] },
  // app.tsx and the like, which lie in no folder of their own.
  src: { layers: ['src/features', 'src/components'], packages: ['react'] },
}

/** Features that any other may build on: who is using the program, what is typed and saved, papers to hand out. */
export const FEATURES_FOR_ALL = ['session', 'saving', 'documents']

/** What a feature builds on beyond these; a circle among them is refused by a test. */
export const FEATURES_ON_FEATURES = {
  check: ['home'],
  fill: ['photos'],
  extension: ['home'],
  home: ['fill'],
  office: ['extension', 'worklist'],
  receipt: ['home'],
  report: ['materials'],
  stamp: ['photos'],
  'word-in': ['fill', 'review'],
}

/** Files of no layer: what starts, tests, measures or fills the product, and may see all of it. */
const AROUND = ['bench', 'config', 'deployment', 'screenshots', 'seeds', 'start', 'test']

const elements = [
  { type: 'feature', pattern: 'src/features/*', capture: ['feature'] },
  { type: 'subpackage', pattern: 'src/packages/*', capture: ['subpackage'] },
  ...[...Object.keys(WALLS).filter((layer) => layer !== 'src'), 'src/styles', ...AROUND, 'src'].map((type) => ({
    type,
    pattern: type,
  })),
].map((element) => ({ ...element, partialMatch: false }))

/** Some layers are many elements, no two of which see each other unless it says so below. */
const elementsOf = (layer) =>
  layer === 'src/features' ? ['src/features', 'feature'] : layer === 'src/packages' ? ['subpackage'] : [layer]

const entity = (types, captured) => ({ element: { types: { anyOf: types }, ...(captured ? { captured } : {}) } })

const spelled = (layers) => {
  const inSource = layers.filter((layer) => layer.startsWith('src/') && layer !== 'src/styles')
  const beside = layers.filter((layer) => !inSource.includes(layer))
  return [
    ...(inSource.length > 0 ? [{ to: entity(inSource.flatMap(elementsOf)), dependency: { source: '@/**' } }] : []),
    ...(beside.length > 0 ? [{ to: entity(beside) }] : []),
  ]
}

const allowed = ({ layers = [], files = [], texts = [], types = [], packages = [], node = false }) => [
  ...spelled(layers),
  ...files.map((file) => ({ to: entity(['src']), dependency: { source: `@/${file}` } })),
  ...texts.map((source) => ({ to: { module: { origin: 'local' } }, dependency: { source } })),
  ...spelled(types).map((each) => ({ ...each, dependency: { ...each.dependency, kind: 'type' } })),
  ...(packages.length > 0 ? [{ to: { module: { origin: 'external', source: packages } } }] : []),
  ...(node ? [{ to: { module: { origin: 'core' } } }] : []),
]

const internal = { relationship: { to: 'internal' } }
const betweenFeatures = [
  {
    from: entity(['feature']),
    allow: [{ to: entity(['src/features']) }, { to: entity(['feature'], { feature: FEATURES_FOR_ALL }) }],
  },
  ...Object.entries(FEATURES_ON_FEATURES).map(([feature, others]) => ({
    from: entity(['feature'], { feature }),
    allow: [{ to: entity(['feature'], { feature: others }) }],
  })),
]

/** Each layer's files are asked about its own row alone: every row for every import would take most of lint's time. */
const blockOf = ([layer, wall]) => ({
  name: `walls/${layer}`,
  files: [`${layer}/**/*.{ts,tsx}`],
  rules: {
    'boundaries/dependencies': [
      'error',
      {
        default: 'disallow',
        checkAllOrigins: true,
        checkUnknownLocals: true,
        checkInternals: true,
        policies: [
          { allow: { dependency: internal } },
          ...(layer.startsWith('src') ? [{ disallow: { dependency: { ...internal, source: '@/**' } } }] : []),
          { allow: allowed(wall) },
          ...(layer === 'src/features' ? betweenFeatures : []),
        ],
      },
    ],
  },
})

export const walls = [
  {
    name: 'walls',
    files: ['**/*.{ts,tsx}'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export', 'require'],
      'import/resolver': { [createRequire(import.meta.url).resolve('./resolver.cjs')]: {} },
    },
    rules: { 'boundaries/no-unknown-files': 'error' },
  },
  // What lies in src itself first: the folders below it have rows of their own.
  ...Object.entries(WALLS)
    .sort(([one], [other]) => one.length - other.length)
    .map(blockOf),
]
