import { accessible } from '../accessibility'

/**
 * The name of an input or textarea. WeChat reads it from the element, and only with its role; in a browser the real control stands
 * inside Taro's element and has to be given the name itself.
 */
export function nameControl(label: string): Record<string, unknown> {
  if (process.env.TARO_ENV === 'weapp') return accessible({ role: 'textbox', label })
  return { ...accessible({ label }), nativeProps: { 'aria-label': label } }
}
