import { figuresLine, withoutFiguresLine } from '@/domain/form/figures-line'

const LINE = figuresLine('今年党员数18人')

test.each([
  ['below a narrative', `写了一段话。\n${LINE}`, '写了一段话。'],
  ['below blank lines, with blanks around it', `写了一段话。\n \n\n  ${LINE} \n\n `, '写了一段话。'],
  ['where nothing else stands', LINE, ''],
])('the line of figures is taken off %s', (_case, text, left) => {
  expect(withoutFiguresLine(text)).toBe(left)
})

test.each([
  ['in the middle of a narrative', `一\n${LINE}\n二`],
  ['that somebody writes within a sentence', `一。${LINE}`],
  ['of a text with a million empty lines', `一${'\n'.repeat(1_000_000)}二`],
  ['of a line with a million blanks', `一\n${LINE}${' '.repeat(1_000_000)}\n二`],
])('nothing is taken off one %s', (_case, text) => {
  expect(withoutFiguresLine(text)).toBe(text)
})
