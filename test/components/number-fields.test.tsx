import { render, screen } from '@testing-library/react'
import { FactField } from '@/components/fact-field/fact-field'
import { TextInput } from '@/components/text-input/text-input'

// Taro's own fields for numbers in a browser swallow what is no digit: 12.5 typed into one for whole numbers arrives as 125.
describe('a field for a number takes everything that is typed', () => {
  test.each([
    ['a figure', <FactField key='f' label='数字' value='' />],
    ['a number', <TextInput key='t' label='数字' value='' type='number' />],
  ])('%s', (_, field) => {
    render(field)
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '数字' }).type).toBe('text')
  })
})
