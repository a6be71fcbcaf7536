import { keepNativeValue } from '@/components/field/keep-native-value'

/** Taro's form element, in so far as it matters: setting `value` sends it to the page. */
class FormElement {
  props: Record<string, unknown> = { value: '甲' }
  sent: unknown[] = []
  get value(): unknown {
    return this.props['value']
  }
  set value(text: unknown) {
    this.props['value'] = text
    this.sent.push(text)
  }
}

const on = (platform: string, work: () => void) => {
  const was = process.env['TARO_ENV']
  process.env['TARO_ENV'] = platform
  work()
  process.env['TARO_ENV'] = was
}

it('notes what was typed in the mini-program without sending it back to the page', () => {
  const node = new FormElement()
  on('weapp', () => keepNativeValue(node))
  node.value = '甲乙'
  expect([node.value, node.props['value'], node.sent]).toEqual(['甲乙', '甲乙', []])
})

it('leaves a browser alone, and survives the unmounting of its field', () => {
  const node = new FormElement()
  on('h5', () => keepNativeValue(node))
  on('weapp', () => keepNativeValue(null))
  node.value = '甲乙'
  expect(node.sent).toEqual(['甲乙'])
})
