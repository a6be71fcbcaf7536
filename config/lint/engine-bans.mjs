/** What WeChat's engines lack, and the clock, which is handed in as an argument everywhere. */
const engine = (name) => ({
  name,
  message: "the mini-program's engine has none; put it behind a *.h5.ts or *.web.ts adapter",
})

export const missingGlobals = [
  'Intl',
  'AbortController',
  'structuredClone',
  'crypto',
  'fetch',
  'window',
  'document',
  'location',
  'history',
  'navigator',
  'localStorage',
  'sessionStorage',
  'XMLHttpRequest',
  'WebSocket',
  'URL',
  'URLSearchParams',
  'FormData',
  'Blob',
  'File',
  'FileReader',
  'TextEncoder',
  'TextDecoder',
  'globalThis',
  'eval',
].map(engine)

export const clock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'now is an argument',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'now is an argument' },
  { selector: "CallExpression[callee.name='Date']", message: 'now is an argument' },
]

/** These ask the engine for Intl behind the scenes, and answer differently from phone to phone. */
export const localeDependent = [
  {
    selector:
      'CallExpression[callee.property.name=/^(toLocaleString|toLocaleDateString|toLocaleTimeString|localeCompare|toLocaleUpperCase|toLocaleLowerCase)$/]',
    message: 'depends on the engine’s locale data, which phones differ in',
  },
]

/** A list may be long, and each of its calls takes a connection; CloudBase's basic plan serves about 30 for everybody together. */
export const allAtOnce = [
  {
    selector:
      "CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|allSettled|any|race)$/] > :not(ArrayExpression).arguments",
    message: 'at once only what is written out here; for a list use fewAtOnce',
  },
  {
    selector:
      "CallExpression[callee.object.name='Promise'][callee.property.name=/^(all|allSettled|any|race)$/] > ArrayExpression > SpreadElement",
    message: 'at once only what is written out here; for a list use fewAtOnce',
  },
]

export const chance = [
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'the domain is deterministic: ids and chance are arguments',
  },
]

/** An extra export beside the component builds, and then breaks when the mini-program loads it. */
export const onlyTheComponent = [
  { selector: 'ExportNamedDeclaration', message: 'app and pages export their component and nothing else' },
  { selector: 'ExportAllDeclaration', message: 'app and pages export their component and nothing else' },
]
