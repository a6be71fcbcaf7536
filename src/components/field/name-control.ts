import { accessible } from '../accessibility'

/**
 * The name of an input or textarea. WeChat reads it from the element, and only with its role; in a browser the real control stands
 * inside Taro's element and has to be given the name itself.
 */
export function nameControl(label: string): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return accessible({ role: 'textbox', label })
  return { ...accessible({ label }), nativeProps: { 'aria-label': label } }
}

/**
 * The same of a field for a number, with the keyboard for one. It lets everything through that is typed: in a browser Taro's own field for
 * whole numbers swallows a point without a word, and 12.5 becomes 125; WeChat's keyboard for whole numbers has no point at all.
 */
export function numberControl(label: string): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return { ...nameControl(label), type: 'digit' }
  return { ...accessible({ label }), type: 'text', nativeProps: { 'aria-label': label, inputMode: 'decimal' } }
}
