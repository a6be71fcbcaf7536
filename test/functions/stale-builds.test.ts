import { ProjectCopy } from '../support/project-copy'

let project: ProjectCopy
afterEach(() => project.throwAway())

/** Whether the function that writes papers says something; its bundle is ASCII. */
const saysInPapers = (words: string): boolean => {
  const escaped = words.replace(
    /[^ -~]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  return project.read('.local/build/cloudfunctions/documents/index.js').includes(escaped)
}
const FRESH = 'build functions: up to date\n'

/** Has another in the place of the bundler: it writes one file, says that it read `source.ts`, and does `more` meanwhile. */
const bundlerThat = (more: string): void => {
  project.write(
    'bundler.mjs',
    `import { mkdirSync, writeFileSync } from 'node:fs'
     mkdirSync(process.env.BUILD_INTO, { recursive: true })
     writeFileSync(process.env.BUILD_INTO + '/made.js', String(process.env.TARO_APP_CLOUD_ENV))
     writeFileSync(process.env.INPUTS_INTO, '{"read":["source.ts"],"modules":[]}')
     ${more}`,
  )
  project.write('package.json', JSON.stringify({ scripts: { 'build:functions': 'node bundler.mjs' } }))
}

const withoutSources = (): void => {
  project = new ProjectCopy(['config'])
  project.write('source.ts', '')
}

test('a word that a paper says is in the function that writes it at once', () => {
  project = new ProjectCopy()
  expect(project.stale(['functions'])).toContain('not built yet')
  expect(project.stale(['functions'])).toBe(FRESH)
  expect(saysInPapers('退回重写')).toBe(false)
  const words = project.read('src/text/states.ts')
  project.write('src/text/states.ts', words.replace('退回修改', '退回重写'))
  expect(project.stale(['functions'])).toContain('src/text/states.ts changed')
  expect(saysInPapers('退回重写')).toBe(true)
})

test('what is to be deployed is not replaced, and its environment not taken over', () => {
  withoutSources()
  const deployed = ['dist/weapp/app.js', 'dist/cloudfunctions/api/index.js', 'dist/database.json']
  for (const file of deployed) project.write(file, 'deployed')
  bundlerThat('')
  project.stale(['functions'], { TARO_APP_CLOUD_ENV: 'a-real-environment' })
  expect(deployed.map((file) => project.read(file))).toEqual(['deployed', 'deployed', 'deployed'])
  expect(project.read('.local/build/cloudfunctions/made.js')).toBe('')
})

test('a source that is saved while a build runs makes the next build stale', () => {
  withoutSources()
  bundlerThat("writeFileSync('source.ts', 'saved meanwhile')")
  project.stale(['functions'])
  expect(project.stale(['--ask', 'functions'])).toContain('source.ts changed')
})

test('a build that fails takes nothing away, and is tried again', () => {
  withoutSources()
  bundlerThat('')
  project.stale(['functions'])
  bundlerThat("throw new Error('it does not compile')")
  project.write('source.ts', 'changed')
  const said = project.stale(['functions'])
  expect(said).toContain('it does not compile')
  expect(project.read('.local/build/cloudfunctions/made.js')).toBe('')
  expect(project.stale(['--ask', 'functions'])).toContain('stale')
})
