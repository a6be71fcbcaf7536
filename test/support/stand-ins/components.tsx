/**
 * DOM elements for @tarojs/components in component tests: events carry `detail.value` as Taro's do. What is missing here is not yet
 * used by any component.
 */
import { createElement, forwardRef, useEffect, useState, type ChangeEvent, type ReactNode } from 'react'
import { attributesOf, type TaroProps } from './attributes'

interface Valued<Value> {
  readonly detail: { readonly value: Value }
}

type Props = TaroProps & { readonly children?: ReactNode }

const element = (tag: string, more: Record<string, unknown> = {}) =>
  forwardRef<HTMLElement, Props>(function StandIn(props, ref) {
    return createElement(tag, { ...attributesOf(props), ...more, ref })
  })

export const View = element('div')
export const ScrollView = element('div')
export const Text = element('span')
export const Label = element('label')
export const Image = element('img', { alt: '' })
export const Button = element('button', { type: 'button' })
export const Block = ({ children }: Props) => <>{children}</>
export const RootPortal = Block
export const PageMeta = Block

interface TextProps {
  readonly value?: string
  readonly defaultValue?: string
  readonly type?: string
  readonly password?: boolean
  readonly maxlength?: number
  readonly onInput?: (event: Valued<string>) => void
  readonly onConfirm?: (event: Valued<string>) => void
  readonly onFocus?: (event: Valued<string>) => void
  readonly onBlur?: (event: Valued<string>) => void
}

/** WeChat's default; a field that needs more says -1. */
const DEFAULT_MAXLENGTH = 140

/** As on the phone, typing shows at once and a new `value` replaces it; an unchanged `value` takes nothing back. */
const textControl = (tag: 'input' | 'textarea') =>
  forwardRef<HTMLElement, TextProps>(function TextControl(props, ref) {
    const { defaultValue = '', value = defaultValue, maxlength = DEFAULT_MAXLENGTH, password, ...rest } = props
    const { onInput, onConfirm, onFocus, onBlur, ...attributes } = rest
    const [shown, setShown] = useState(value)
    useEffect(() => setShown(value), [value])
    const report = (handler?: (event: Valued<string>) => void) => () => handler?.({ detail: { value: shown } })
    return createElement(tag, {
      ...attributesOf({ ...attributes }),
      ...(maxlength >= 0 ? { maxLength: maxlength } : {}),
      ...(password ? { type: 'password' } : {}),
      ref,
      value: shown,
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setShown(event.target.value)
        onInput?.({ detail: { value: event.target.value } })
      },
      onKeyDown: (event: { key: string }) => {
        if (event.key === 'Enter') report(onConfirm)()
      },
      onFocus: report(onFocus),
      onBlur: report(onBlur),
    })
  })

export const Input = textControl('input')
export const Textarea = textControl('textarea')

interface PickerProps extends Props {
  readonly mode?: 'selector' | 'date' | 'time'
  readonly value?: string | number
  readonly start?: string
  readonly end?: string
  readonly disabled?: boolean
  readonly range?: readonly unknown[]
  readonly rangeKey?: string
  readonly onChange?: (event: Valued<string | number>) => void
}

/** The wheel is a native control beside the children that open it on the phone. */
export function Picker({
  mode = 'selector',
  value,
  start,
  end,
  range = [],
  rangeKey,
  disabled,
  onChange,
  children,
}: PickerProps) {
  if (mode !== 'selector') {
    return (
      <>
        {children}
        <input
          type={mode}
          value={value ?? ''}
          min={start}
          max={end}
          disabled={disabled}
          onChange={(event) => onChange?.({ detail: { value: event.target.value } })}
        />
      </>
    )
  }
  const words = range.map((each) => String(rangeKey ? (each as Record<string, unknown>)[rangeKey] : each))
  return (
    <>
      {children}
      <select
        value={value ?? ''}
        disabled={disabled}
        onChange={(event) => onChange?.({ detail: { value: Number(event.target.value) } })}
      >
        {words.map((word, index) => (
          <option key={word} value={index}>
            {word}
          </option>
        ))}
      </select>
    </>
  )
}

interface SwitchProps extends Props {
  readonly checked?: boolean
  readonly onChange?: (event: Valued<boolean>) => void
}

export function Switch({ checked, onChange, ...rest }: SwitchProps) {
  return (
    <input
      {...attributesOf(rest)}
      type='checkbox'
      role='switch'
      checked={checked ?? false}
      onChange={(event) => onChange?.({ detail: { value: event.target.checked } })}
    />
  )
}
