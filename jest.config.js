const transform = { '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' } }] }
const node = (name) => ({
  displayName: name,
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: [`<rootDir>/test/${name}/**/*.test.ts?(x)`],
  transform,
})

/** One project a layer; `npm test -- --selectProjects domain` runs one of them. */
module.exports = {
  projects: ['domain', 'contract', 'emulator', 'functions', 'weapp', 'journeys'].map(node),
}
