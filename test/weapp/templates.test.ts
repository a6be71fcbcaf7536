import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import carried from '../../config/template-attributes.json'

/**
 * base.wxml carries the attributes of config/template-attributes.json and no others: one that a page writes and the list leaves out
 * is lost on the phone without a word.
 */
const src = path.resolve(__dirname, '..', '..', 'src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.h5.tsx'))
  .map((file) => ({ file, text: readFileSync(path.join(src, file), 'utf8') }))

/** React's own, Taro's own, what every component carries, and what only the browser's build reads. */
const EVERYWHERE = ['key', 'ref', 'children', 'id', 'className', 'style', 'onClick', 'nativeProps', 'tabIndex']
/** What `useFieldText` gives a field to spread. */
const CONTROL = ['value', 'onInput', 'onFocus', 'onBlur']

/** In Taro's own words: `bindInput` for onInput, `scroll-y` for scrollY; a View that catches moves has a template of its own. */
function attributeOf(prop: string): string {
  if (prop === 'catchMove') return 'bindTouchMove'
  if (/^on[A-Z]/.test(prop)) return prop.replace(/^on/, 'bind')
  return prop.replace(/[A-Z]/g, '-$&').toLowerCase()
}

/** The props in an object that is spread into an element; `accessible()` and `nameControl()` answer with aria-* only. */
function propsSpread(expression: ts.Expression): string[] {
  if (ts.isIdentifier(expression)) return expression.text === 'control' ? CONTROL : []
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text === 'control' ? CONTROL : []
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) return
    if (ts.isObjectLiteralExpression(node))
      for (const property of node.properties) if (property.name) found.push(property.name.getText())
    ts.forEachChild(node, visit)
  }
  visit(expression)
  return found
}

interface Written {
  readonly component: string
  readonly attribute: string
  readonly file: string
}

function writtenIn({ file, text }: { file: string; text: string }): Written[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const components = new Map<string, string>()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const names = statement.importClause?.namedBindings
    if (statement.moduleSpecifier.text !== '@tarojs/components' || !names || !ts.isNamedImports(names)) continue
    for (const { name, propertyName } of names.elements) components.set(name.text, (propertyName ?? name).text)
  }
  const written: Written[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const component = components.get(node.tagName.getText())
      for (const property of component === undefined ? [] : node.attributes.properties) {
        const props = ts.isJsxSpreadAttribute(property) ? propsSpread(property.expression) : [property.name.getText()]
        for (const prop of props.filter((each) => !EVERYWHERE.includes(each)))
          written.push({ component: component ?? '', attribute: attributeOf(prop), file })
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return written
}

const written = sources.flatMap(writtenIn)
const lists: Readonly<Record<string, readonly string[]>> = carried

test('whatever a page writes on a component reaches the phone', () => {
  const lost = written.filter(({ component, attribute }) => !lists[component]?.includes(attribute))
  expect(lost).toEqual([])
})

test('and no template carries what nobody writes', () => {
  const idle = Object.entries(lists).flatMap(([component, attributes]) =>
    attributes
      .filter((attribute) => !attribute.startsWith('aria-'))
      .filter((attribute) => !written.some((each) => each.component === component && each.attribute === attribute))
      .map((attribute) => `${component} ${attribute}`),
  )
  expect(idle).toEqual([])
})
