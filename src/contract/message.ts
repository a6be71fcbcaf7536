import * as v from 'valibot'
import type { UnreachedReason } from '@/domain/reminders/delivery'
import { write } from './action'
import { TEMPLATE_KINDS, type TemplateKind } from './inbox'

/** What came of a test message to oneself through one template. */
export interface TemplateCheck {
  readonly kind: TemplateKind
  /** `no_template`: none is configured, so nothing was tried. */
  readonly outcome: 'sent' | 'no_template' | UnreachedReason
  /** WeChat's code, where it refused. */
  readonly code: number | null
  /** WeChat's own words, shortened. */
  readonly words: string | null
  /** How many messages of this kind WeChat may still carry to them. */
  readonly left: number
}

export const messageActions = {
  /** 微信提醒检查: sends one test message to oneself through a template, at the price of one consent, as every message has. */
  'message.check': write(v.strictObject({ kind: v.picklist(TEMPLATE_KINDS) }))<TemplateCheck>(),
}
