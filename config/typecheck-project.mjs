/**
 * Checks one TypeScript project of this folder as `tsc --incremental` does, but for the files of other projects, which are checked there:
 * `node config/typecheck-project.mjs <folder> <file to remember in> [folders to leave out …]`. All projects see the domain, and the tests see
 * everything; checked in each anew it would take most of the time.
 */
import path from 'node:path'
import ts from 'typescript'

const root = process.cwd()
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
  return found
}

const found = [...unreadable, ...(config ? check(config) : [])]
if (found.length > 0) {
  console.log(ts.formatDiagnosticsWithColorAndContext(ts.sortAndDeduplicateDiagnostics(found), formatHost))
  process.exitCode = 1
}
