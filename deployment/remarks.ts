import { NOT_THE_SECRET } from '../cloudfunctions/_wechat/access-token'
import type { Facts } from './preflight'
import type { VariableName } from './settings'

/** Something that is said and stops nothing. */
export type Remark =
  | { readonly is: 'program not built' | 'program without the environment' }
  | { readonly is: 'templates not compared'; readonly code: number }
  | { readonly is: 'characters may be refused'; readonly name: string }

/** One page of the platform's says that a variable holds letters, digits and underscores alone; whether it is held to is not known. */
const isPlain = (name: VariableName, value: string): boolean => /^\w+$/.test(value) || name.endsWith('_FIELDS')

export const remarksOf = ({ program, settings, templates }: Facts): readonly Remark[] => [
  ...(program === null ? [{ is: 'program not built' } as const] : []),
  ...(program?.isForEnvironment === false ? [{ is: 'program without the environment' } as const] : []),
  ...(templates !== null && 'code' in templates && !NOT_THE_SECRET.has(templates.code)
    ? [{ is: 'templates not compared', code: templates.code } as const]
    : []),
  ...(Object.entries(settings.variables) as Array<[VariableName, string]>)
    .filter(([name, value]) => !isPlain(name, value))
    .map(([name]): Remark => ({ is: 'characters may be refused', name })),
]
