import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import postcss from 'postcss'
import { builtFolder } from '../../config/built-folder'
import { filesIn } from './built-files'
import { ProgramFiles } from './harness/program-files'
import { compileWxml, complaintsOfWcsc } from './harness/wcc'

const folder = builtFolder('weapp')
const files = new ProgramFiles(folder)
const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8')
const beside = (file: string, target: string): string => path.posix.join(path.posix.dirname(file), target)

describe('the built program, as WeChat takes it in', () => {
  test("every WXML compiles with WeChat's own compiler", () => {
    expect(compileWxml(folder)).toContain('$gwx')
  })

  test('every WXSS parses, and imports only what is there', () => {
    const missing = filesIn(folder, '.wxss').flatMap((file) => {
      const imports: string[] = []
      postcss.parse(read(file), { from: file }).walkAtRules('import', ({ params }) => {
        imports.push(beside(file, params.replace(/^url\(|\)$|['"]/g, '')))
      })
      return imports.filter((target) => !existsSync(path.join(folder, target))).map((target) => `${file}: ${target}`)
    })
    expect(missing).toEqual([])
    // It is older than much of what phones read today: what it says is worth a look and no more.
    const complaints = complaintsOfWcsc(folder)
    if (complaints !== '') process.stdout.write(`\nwcsc: ${complaints}\n`)
  })

  test.each(filesIn(folder, '.json'))('%s is JSON', (file) => {
    expect(JSON.parse(read(file))).toEqual(expect.any(Object))
  })

  test('every page of app.json, and every component that a page or a component names, is there', () => {
    const seen = new Set<string>()
    const visit = (route: string): string[] => {
      if (seen.has(route)) return []
      seen.add(route)
      const own = ['js', 'json', 'wxml'].map((extension) => `${route}.${extension}`)
      const missing = own.filter((file) => !existsSync(path.join(folder, file)))
      if (missing.length > 0) return missing
      return Object.values(files.componentsOf(route)).flatMap((target) => visit(beside(route, target)))
    }
    expect(files.pages.flatMap(visit)).toEqual([])
  })

  test("every button's and field's template carries what it says of itself to those who listen", () => {
    const base = read('base.wxml')
    for (const tag of ['view', 'input', 'textarea'])
      for (const name of ['aria-role', 'aria-label', 'aria-disabled'])
        expect({ tag, name, found: new RegExp(`<${tag} [^>]*${name}="\\{\\{i\\.p\\d+\\}\\}"`).test(base) }).toEqual({
          tag,
          name,
          found: true,
        })
  })
})
