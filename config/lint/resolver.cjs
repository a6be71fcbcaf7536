/**
 * Where an import leads, for the rule of who may import whom: `@/` is src, what begins with a dot lies beside, the rest is a package or
 * Node's own. Whether the file exists is the type checker's question; here its folder is enough.
 */
const { existsSync } = require('node:fs')
const { isBuiltin } = require('node:module')
const path = require('node:path')

const root = path.resolve(__dirname, '..', '..')
const ENDINGS = ['', '.ts', '.tsx', '.h5.ts', '.weapp.ts', '.h5.tsx', '.weapp.tsx', '/index.ts', '/index.tsx']

const fileAt = (base) => {
  const ending = ENDINGS.find((each) => /\.[a-z0-9]+$/.test(base + each) && existsSync(base + each))
  return ending === undefined ? `${base}.ts` : base + ending
}

exports.interfaceVersion = 2

exports.resolve = (source, from) => {
  if (isBuiltin(source)) return { found: true, path: null }
  if (source.startsWith('@/')) return { found: true, path: fileAt(path.join(root, 'src', source.slice(2))) }
  if (source.startsWith('.')) return { found: true, path: fileAt(path.resolve(path.dirname(from), source)) }
  return { found: true, path: path.join(root, 'node_modules', source, 'index.js') }
}
