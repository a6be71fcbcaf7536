import * as v from 'valibot'
import type { Finding } from '@/domain/health/health'
import { read } from './action'

export const healthActions = {
  /** 运行状态: looks at the environment part by part, by using it. What it tries is taken back; the office alone may ask. */
  'health.look': read(v.strictObject({}))<{ readonly findings: readonly Finding[] }>(),
}
