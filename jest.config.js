const bundleForTests = require('./config/bundle-for-tests')

/* Layers that run in Node; `npm test -- --selectProjects domain` runs one of them. */
const IN_NODE = [
  'architecture',
  'domain',
  'contract',
  'services',
  'features',
  'emulator',
  'deployment',
  'functions',
  'weapp',
  'journeys',
]

const swc = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
}

const project = (name, more = {}) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts?(x)`],
  // Bundled functions carry a package.json each, whose names jest would take for packages.
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.local/'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  // Where a module exists once a platform, tests see the browser's: it is the one that runs here.
  moduleFileExtensions: ['ts', 'tsx', 'h5.ts', 'h5.tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    // The first that fits is taken.
    ...more.moduleNameMapper,
    '\\.scss$': '<rootDir>/test/support/stand-ins/style.ts',
    '^@/(.*)$': '<rootDir>/src/$1',
  },
  setupFiles: ['<rootDir>/test/support/taro-env.ts'],
  ...more.settings,
})

const taro = { '^@tarojs/taro$': '<rootDir>/test/support/stand-ins/taro.ts' }
const withTaro = new Set(['services', 'features'])

/** The layers that run the built functions. */
const WITH_BUILDS = new Set(['functions', 'weapp', 'journeys'])
const withBuilds = {
  moduleNameMapper: bundleForTests.SHARED,
  settings: {
    globalSetup: '<rootDir>/config/bundle-for-tests.js',
    testEnvironment: '<rootDir>/test/support/emulators-of-a-worker.js',
  },
}

const emulatorAlone = {
  moduleNameMapper: bundleForTests.SDK,
  settings: { globalSetup: '<rootDir>/config/bundle-for-tests.js' },
}

const moreOf = (name) => {
  if (name === 'deployment')
    return {
      settings: {
        setupFiles: ['<rootDir>/test/support/taro-env.ts', '<rootDir>/test/support/own-temporary-folder.ts'],
      },
    }
  if (name === 'functions') return { ...withBuilds, moduleNameMapper: { ...bundleForTests.SHARED, ...taro } }
  if (WITH_BUILDS.has(name)) return withBuilds
  if (name === 'emulator') return emulatorAlone
  return withTaro.has(name) ? { moduleNameMapper: taro } : {}
}

module.exports = {
  // A worker with its functions' processes keeps three quarters of a core busy, and two cores are reckoned with: more workers begin more
  // processes, and each test then costs more of the processor. The longest wait more than they work.
  maxWorkers: process.env.TESTS === 'whole' ? 5 : 3,
  testSequencer: '<rootDir>/config/longest-first.js',
  // Patience for a busy machine: most of these tests start a whole product. It asserts nothing, so that one is enough for nearly all.
  testTimeout: 180_000,
  reporters: ['default', '<rootDir>/test/support/closing-line-reporter.js'],
  projects: [
    ...IN_NODE.map((name) => project(name, moreOf(name))),
    project('components', {
      moduleNameMapper: { ...taro, '^@tarojs/components$': '<rootDir>/test/support/stand-ins/components.tsx' },
      settings: { testEnvironment: 'jsdom' },
    }),
  ],
}
