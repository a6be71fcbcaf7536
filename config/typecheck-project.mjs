/**
 * Checks one TypeScript project of this folder as `tsc --incremental` does, but for the files of other projects, which are checked there:
 * `node config/typecheck-project.mjs <folder> <file to remember in> [folders to leave out …]`. All projects see the domain, and the tests see
 * everything; checked in each anew it would take most of the time. Where nothing that it read has changed since it was found right, nothing is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { findStaleness, recordOf } from './build-inputs.mjs'

const root = process.cwd()
const startedAt = Date.now()
const [folder, memory, ...elsewhere] = process.argv.slice(2)
const leftOut = elsewhere.map((each) => `${path.join(root, each)}/`)

const formatHost = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => ts.sys.newLine,
}

const unreadable = []
const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (diagnostic) => unreadable.push(diagnostic) }
const config = ts.getParsedCommandLineOfConfigFile(
  path.join(root, folder, 'tsconfig.json'),
  { incremental: true, tsBuildInfoFile: memory },
  host,
)

const isLeftOut = ({ fileName }) => leftOut.some((each) => path.resolve(fileName).startsWith(each))

/** Files that the project names may come where no folder was read before; the rest is told as a build's inputs are. */
const namesOf = ({ fileNames }) => fileNames.map((file) => path.relative(root, file)).sort()
const record = `${memory}.right.json`

function isKnownToBeRight() {
  if (!config || unreadable.length > 0 || !existsSync(record)) return false
  const { names, read } = JSON.parse(readFileSync(record, 'utf8'))
  return names.join('\n') === namesOf(config).join('\n') && findStaleness(root, read) === undefined
}

function remember(program) {
  const configs = [folder, '.'].flatMap((each) =>
    ['tsconfig.json', 'tsconfig.base.json'].map((name) => path.join(each, name)),
  )
  const files = [
    ...program.getSourceFiles().map(({ fileName }) => fileName),
    ...configs,
    'config/typecheck-project.mjs',
  ]
  writeFileSync(record, JSON.stringify({ names: namesOf(config), read: recordOf(root, files, startedAt) }))
}

function check({ fileNames, options, errors }) {
  const program = ts.createIncrementalProgram({ rootNames: fileNames, options, configFileParsingDiagnostics: errors })
  // What a change has touched is checked first; what was found in the rest is remembered.
  while (program.getSemanticDiagnosticsOfNextAffectedFile(undefined, isLeftOut));
  const own = program.getSourceFiles().filter((file) => !isLeftOut(file))
  const found = [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ]
  program.emit()
  if (found.length === 0) remember(program)
  return found
}

const found = isKnownToBeRight() ? [] : [...unreadable, ...(config ? check(config) : [])]
if (found.length > 0) {
  console.log(ts.formatDiagnosticsWithColorAndContext(ts.sortAndDeduplicateDiagnostics(found), formatHost))
  process.exitCode = 1
}
